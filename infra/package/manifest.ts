import { z } from 'zod';

const icon = z.looseObject({ size: z.number(), url: z.string() });
const control = z.looseObject({
  id: z.string(),
  icons: z.array(icon).default([]),
  actionId: z.string().optional(),
  items: z
    .array(
      z.looseObject({
        id: z.string(),
        actionId: z.string().optional(),
        icons: z.array(icon).default([]),
      }),
    )
    .default([]),
});
const group = z.looseObject({
  id: z.string().optional(),
  icons: z.array(icon).default([]),
  controls: z.array(control).default([]),
});
const extension = z.looseObject({
  runtimes: z
    .array(
      z.looseObject({
        id: z.string(),
        code: z.looseObject({ page: z.string(), script: z.string().optional() }),
        actions: z
          .array(z.looseObject({ id: z.string(), type: z.string(), view: z.string().optional() }))
          .default([]),
      }),
    )
    .default([]),
  ribbons: z
    .array(z.looseObject({ tabs: z.array(z.looseObject({ groups: z.array(group).default([]) })) }))
    .default([]),
  autoRunEvents: z
    .array(z.looseObject({ events: z.array(z.looseObject({ type: z.string(), actionId: z.string() })) }))
    .default([]),
  alternates: z
    .array(
      z.looseObject({
        alternateIcons: z.looseObject({ icon, highResolutionIcon: icon }).optional(),
      }),
    )
    .default([]),
});
const command = z.looseObject({ title: z.string(), description: z.string().default('') });

/**
 * The manifest as far as our own checks look at it; Microsoft's schema binds the rest, and says what of this may be left out.
 */
export const manifestSchema = z.looseObject({
  version: z.string(),
  icons: z.looseObject({ color: z.string(), outline: z.string(), color32x32: z.string() }),
  staticTabs: z.array(z.looseObject({ entityId: z.string() })),
  bots: z.array(
    z.looseObject({
      botId: z.string(),
      commandLists: z.array(z.looseObject({ commands: z.array(command) })).default([]),
    }),
  ),
  composeExtensions: z.array(z.looseObject({ botId: z.string() })),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.looseObject({ id: z.string(), resource: z.string() }),
  extensions: z.array(extension),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Extension = z.infer<typeof extension>;
