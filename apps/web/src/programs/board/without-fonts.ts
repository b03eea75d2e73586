/*
 * Excalidraw would fetch its fonts from a server of others. Here nothing can be fetched, so that none is known: text is in those
 * of the system. This has to run before Excalidraw does.
 */

const SystemFontFace = class extends FontFace {
  constructor(family: string, _source: string | BufferSource, descriptors?: FontFaceDescriptors) {
    super(family, 'local("none")', descriptors);
  }
};
globalThis.FontFace = SystemFontFace;
document.fonts.add = () => document.fonts;
