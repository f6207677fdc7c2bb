import { Link as FluentLink } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** A link to another page of the tab. @example <TextLink to="/team">Team</TextLink> */
export function TextLink({ to, children, label }: { to: string; children: ReactNode; label?: string }) {
  return (
    <Link href={to} asChild>
      <FluentLink inline {...(label !== undefined && { 'aria-label': label })}>
        {children}
      </FluentLink>
    </Link>
  );
}
