import { Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { kinderWords } from '#shared/words/kinderWords.ts';
import { kinderHint } from '#shared/words/kinderHint.ts';

const useStyles = makeStyles({
  hints: { display: 'grid', rowGap: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground2 },
});

export interface WordsFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  field: string;
  maxLength: number;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  rows?: number;
  /** The child's own words are theirs: nothing is pointed out in them. */
  childsOwn?: boolean;
}

/** A few words in a person's own writing, with a kind hint where a better word is known (KSH-14). Never blocks. */
export function WordsField(props: WordsFieldProps) {
  const styles = useStyles();
  const hints = props.childsOwn ? [] : kinderWords(props.value);
  return (
    <div data-field={props.field}>
      <Field
        label={props.label}
        required={props.required ?? false}
        {...(props.hint !== undefined && { hint: props.hint })}
        {...(props.error !== undefined && {
          validationState: 'error' as const,
          validationMessage: props.error,
        })}
      >
        <Textarea
          value={props.value}
          maxLength={props.maxLength}
          resize="vertical"
          textarea={{ rows: props.rows ?? 2 }}
          onChange={(_event, data) => props.onChange(data.value)}
        />
      </Field>
      <div role="status" className={styles.hints}>
        {hints.map(({ found, better }) => (
          <Text key={found} size={200}>
            {kinderHint(found, better)}
          </Text>
        ))}
      </div>
    </div>
  );
}
