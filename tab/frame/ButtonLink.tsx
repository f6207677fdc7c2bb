import { Button, type ButtonProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';

type Look = Pick<ButtonProps, 'appearance' | 'size'> & { icon?: ReactNode };

/** A link that looks like a button: it goes to a page, opens in a new tab when asked to, and is announced as a link. */
export function ButtonLink({
  to,
  icon,
  children,
  label,
  ...look
}: Look & { to: string; children: ReactNode; label?: string }) {
  const [, navigate] = useLocation();
  return (
    <Button
      as="a"
      href={to}
      {...(label !== undefined && { 'aria-label': label })}
      {...look}
      icon={icon ? <>{icon}</> : undefined}
      onClick={(event: React.MouseEvent) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </Button>
  );
}
