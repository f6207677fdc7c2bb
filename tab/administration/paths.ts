/** The addresses inside the administration. */
export const paths = {
  start: '/administration',
  imports: '/administration/imports',
  import: (id: string) => `/administration/imports/${encodeURIComponent(id)}`,
  importOf: (kind: string) => `/administration/imports?kind=${kind}`,
  policies: '/administration/policies',
  people: '/administration/people',
  schools: '/administration/schools',
} as const;
