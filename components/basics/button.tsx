import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';

interface ButtonProps extends Omit<ButtonHTMLAttributes, 'class' | 'type'> {
  /** `primary` once a view; `quiet` looks like a link and is for what stands in a row of text. */
  readonly look?: 'primary' | 'secondary' | 'quiet';
  readonly type?: 'button' | 'submit';
  readonly children: ComponentChildren;
}

/** A button in the house look; everything else of `<button>` is passed on. */
export function Button({ look = 'secondary', type = 'button', children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} class={`button button-${look}`}>
      {children}
    </button>
  );
}
