const PAGE_BYTES = 65_536;

/** Refuses a WebAssembly program more memory than this, as a machine would that has no more: it then reports that it ran out. */
export function limitMemory(bytes: number): void {
  const { prototype } = WebAssembly.Memory;
  // oxlint-disable-next-line typescript/unbound-method -- called on its memory below
  const grow = prototype.grow;
  prototype.grow = function growWithin(this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength + pages * PAGE_BYTES > bytes) throw new RangeError('no more memory');
    return grow.call(this, pages);
  };
}
