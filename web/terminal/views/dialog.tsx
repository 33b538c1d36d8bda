import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from './context.ts';

interface DialogOf {
  readonly name: string;
  readonly kind: string;
  readonly children: ComponentChildren;
}

/** A window over the page; Escape or a click beside it closes it, and the focus goes back to where it was. */
export function Dialog({ name, kind, children }: DialogOf) {
  const { page } = useDesk();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    element.current?.showModal();
    return () => before?.focus();
  }, []);
  const close = (): void => {
    page.dialog.value = null;
  };
  return (
    <dialog
      ref={element}
      class={`dialog ${kind}`}
      aria-label={name}
      onClose={close}
      onClick={(event) => {
        if (event.target === element.current) close();
      }}
    >
      {children}
    </dialog>
  );
}
