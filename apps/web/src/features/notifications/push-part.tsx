import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { MOST_PUSH_DEVICES, type PushDeviceView } from '@whetstone/contracts/push';
import { useRef } from 'react';
import { useInterface, useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Field } from '#src/ui/field.tsx';
import { Section } from '#src/ui/section.tsx';
import { PushRefused, myPush, removing, switchingOn, thisBrowser } from './switch-push.ts';

function DeviceRow({ device, isThisOne, onRemove }: { device: PushDeviceView; isThisOne: boolean; onRemove: () => void }) {
  const { notifications: words } = useMessages();
  const name = device.device === '' ? words.pushUnknown : device.device;
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-1 py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-semibold">
          {name}
          {isThisOne && <span className="label ms-2 font-normal">({words.pushThisOne})</span>}
        </p>
        <p className="label tabular-nums">{words.pushSince(device.createdAt)}</p>
      </div>
      <button type="button" className="button" aria-label={words.pushRemoveOf(name, device.createdAt)} onClick={onRemove}>
        {words.pushRemove}
      </button>
    </li>
  );
}

function useRefusedPush(error: unknown): string | null {
  const { notifications: words } = useMessages();
  const { text } = useRefusal(error instanceof PushRefused ? null : error);
  return error instanceof PushRefused ? words.pushRefused[error.reason] : text;
}

/** Why the switch cannot be turned on here; null where it can. */
function useObstacle(isListed: boolean): string | null {
  const { notifications: words } = useMessages();
  const { publicKey, devices } = useSuspenseQuery(myPush()).data;
  const browser = useQuery(thisBrowser()).data;
  if (publicKey === null) return words.pushOff;
  if (browser?.isAble === false) return words.pushUnable;
  if (browser?.isDenied === true) return words.pushDenied;
  return !isListed && devices.length >= MOST_PUSH_DEVICES ? words.pushFull(MOST_PUSH_DEVICES) : null;
}

/** The list, this browser in it, and what changes it. */
function usePush() {
  const { notifications: words } = useMessages();
  const { language } = useInterface();
  const queries = useQueryClient();
  const { publicKey, devices } = useSuspenseQuery(myPush()).data;
  const browser = useQuery(thisBrowser()).data;
  const on = useMutation(switchingOn(queries));
  const off = useMutation(removing(queries));
  const here = devices.find(({ endpoint }) => endpoint === browser?.endpoint);
  const isBusy = on.isPending || off.isPending;
  const remove = (id: string, onSuccess?: () => void): void => {
    on.reset();
    off.mutate({ id, isThisOne: id === here?.id }, { ...(onSuccess && { onSuccess }) });
  };
  const choose = (wanted: boolean): void => {
    off.reset();
    if (wanted && publicKey !== null) on.mutate({ publicKey, language });
    else if (here) remove(here.id);
  };
  const done = (on.isSuccess && here && words.pushDone) || (off.isSuccess && words.pushEnded) || '';
  return { devices, here, isBusy, isKnown: browser !== undefined, remove, choose, said: isBusy ? words.pushBusy : done, error: on.error ?? off.error };
}

/** Web push: a switch for this browser, and the list of all that are told. */
export function PushPart() {
  const { notifications: words } = useMessages();
  const { devices, here, isBusy, isKnown, remove, choose, said, error } = usePush();
  const isOn = here !== undefined;
  const obstacle = useObstacle(isOn);
  const text = useRefusedPush(error);
  const status = useRef<HTMLOutputElement>(null);
  return (
    <Section id="push" title={words.pushTitle} note={words.pushText}>
      <Field label={words.pushSwitch} hint={obstacle ?? words.pushNote}>
        {(control) => (
          <input
            {...control}
            type="checkbox"
            role="switch"
            checked={isOn}
            aria-checked={isOn}
            disabled={!isKnown || isBusy || (!isOn && obstacle !== null)}
            onChange={({ target }) => choose(target.checked)}
            className="block size-6 accent-stone"
          />
        )}
      </Field>
      <output ref={status} tabIndex={-1} className="mt-2 block min-h-6 text-sm text-ink-soft outline-none">
        {said}
      </output>
      <p role="alert" className="text-error">
        {text}
      </p>
      {devices.length > 0 && <h3 className="mt-4 font-semibold">{words.pushDevices}</h3>}
      <ul className="divide-y divide-rule">
        {devices.map((device) => (
          <DeviceRow key={device.id} device={device} isThisOne={device.id === here?.id} onRemove={() => remove(device.id, () => status.current?.focus())} />
        ))}
      </ul>
    </Section>
  );
}
