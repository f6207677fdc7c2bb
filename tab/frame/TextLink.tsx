import { Link as FluentLink } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** A link to another page of the tab. @example <TextLink to="/team">Team</TextLink> */
export function TextLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link href={to} asChild>
      <FluentLink inline>{children}</FluentLink>
    </Link>
  );
}
