import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark';
import { useId } from 'react';
import { recordWords } from '#shared/words/record.ts';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: {
    padding: 0,
    marginBottom: tokens.spacingVerticalS,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { display: 'block', marginBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  error: {
    display: 'block',
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorStatusDangerForeground3,
  },
  options: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'stretch' },
  large: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 13rem), 1fr))',
  },
  option: {
    position: 'relative',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '44px',
    minWidth: '44px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within:has(:focus-visible)': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  tall: { minHeight: '60px' },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-3px' },
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  radio: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    margin: 0,
    opacity: 0,
    cursor: 'pointer',
  },
  mark: { display: 'inline-flex', width: '16px', flexShrink: 0 },
  labels: { display: 'flex', flexDirection: 'column' },
  more: { color: tokens.colorNeutralForeground2 },
});

export interface TapOption<Value extends string> {
  value: Value;
  label: string;
  /** One line that says what is meant. */
  more?: string;
}

export interface TapGroupProps<Value extends string> {
  legend: string;
  options: readonly TapOption<Value>[];
  /** Null: nobody has said. */
  value: Value | null;
  onChange: (value: Value | null) => void;
  /** Where the server or the check would say something is wrong: `children.0.childSeen`. */
  field: string;
  error?: string | undefined;
  hint?: string;
  /** The next visit needs this answer. */
  needed?: boolean;
  /** Big targets for the questions that everybody is asked. */
  large?: boolean;
}

/** One question with its answers as large radio buttons; an answer can be taken back, and then is unknown again. */
export function TapGroup<Value extends string>(props: TapGroupProps<Value>) {
  const styles = useStyles();
  const id = useId();
  const notes = [props.hint && `${id}hint`, props.error && `${id}error`].filter(Boolean).join(' ');
  return (
    <fieldset
      role="radiogroup"
      className={styles.group}
      data-field={props.field}
      aria-invalid={props.error ? true : undefined}
      aria-describedby={notes || undefined}
    >
      <legend className={styles.legend}>
        {props.legend}
        {props.needed && (
          <Badge appearance="tint" color="brand" shape="rounded">
            {recordWords.neededBadge}
          </Badge>
        )}
      </legend>
      {props.hint && (
        <Text id={`${id}hint`} size={200} className={styles.note}>
          {props.hint}
        </Text>
      )}
      <div className={mergeClasses(styles.options, props.large && styles.large)}>
        {props.options.map((option) => (
          <Option key={option.value} group={id} option={option} props={props} />
        ))}
        {props.value !== null && !props.large && (
          <Button appearance="subtle" style={{ minHeight: 44 }} onClick={() => props.onChange(null)}>
            {recordWords.takeBack}
          </Button>
        )}
      </div>
      {props.error && (
        <Text id={`${id}error`} size={200} className={styles.error}>
          {props.error}
        </Text>
      )}
    </fieldset>
  );
}

function Option<Value extends string>(input: {
  group: string;
  option: TapOption<Value>;
  props: TapGroupProps<Value>;
}) {
  const styles = useStyles();
  const { group, option, props } = input;
  const chosen = props.value === option.value;
  return (
    <label className={mergeClasses(styles.option, props.large && styles.tall, chosen && styles.chosen)}>
      <input
        type="radio"
        className={styles.radio}
        name={group}
        value={option.value}
        checked={chosen}
        onChange={() => props.onChange(option.value)}
      />
      {chosen && (
        <span className={styles.mark}>
          <CheckmarkFilled aria-hidden />
        </span>
      )}
      <span className={styles.labels}>
        <Text weight={props.large ? 'semibold' : 'regular'}>{option.label}</Text>
        {option.more && (
          <Text size={200} className={styles.more}>
            {option.more}
          </Text>
        )}
      </span>
    </label>
  );
}
