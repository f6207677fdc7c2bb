import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { importKinds, type ImportKind } from '#shared/model/api/administration.ts';
import { administrationWords } from '#shared/words/administration.ts';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';
import { accepts, addFiles, filesProblems } from './chosenFiles.ts';
import { paths } from './paths.ts';
import { useStartImport } from './useStartImport.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  drop: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', opacity: 0, overflow: 'hidden' },
  files: { listStyleType: 'none', margin: 0, padding: 0 },
  file: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', overflowWrap: 'anywhere' },
  target: { minHeight: '44px' },
  start: { justifySelf: 'start', minHeight: '44px' },
});

const words = administrationWords.import;

/** The kind that the address asks for, where another page sent the person here. */
function kindInAddress(): ImportKind {
  const asked = new URLSearchParams(location.search).get('kind');
  return importKinds.find((kind) => kind === asked) ?? 'ssd';
}

/** Chooses what to bring in and the files, sends them, and goes on to the preview. */
export function NewImport() {
  const styles = useStyles();
  const [, navigate] = useLocation();
  const [kind, setKind] = useState(kindInAddress);
  const [files, setFiles] = useState<File[]>([]);
  const [problems, setProblems] = useState<string[]>([]);
  const start = useStartImport((id) => navigate(paths.import(id)));
  const begin = () => {
    const found = filesProblems(kind, files);
    setProblems(found);
    if (found.length === 0) start.mutate({ kind, files });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!start.isPending) begin();
      }}
    >
      <Field label={words.whichKind}>
        <RadioGroup
          value={kind}
          onChange={(_event, data) => {
            setKind(data.value as ImportKind);
            setProblems([]);
          }}
        >
          {importKinds.map((one) => (
            <Radio
              key={one}
              value={one}
              label={
                <>
                  <Text weight="semibold">{administrationWords.kinds[one].label}</Text>
                  <br />
                  <Text size={200}>{administrationWords.kinds[one].hint}</Text>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <ChooseFiles
        kind={kind}
        files={files}
        change={(next) => {
          setFiles(next);
          setProblems([]);
        }}
      />
      {problems.length > 0 && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{problems.join(' ')}</MessageBarBody>
        </MessageBar>
      )}
      {start.isError && <ErrorMessage error={start.error} />}
      <Text size={200}>{words.nothingChanges}</Text>
      {start.progress && (
        <div role="status">
          <Text>{words.uploading(start.progress.name, start.progress.percent)}</Text>
          <ProgressBar
            value={start.progress.percent}
            max={100}
            aria-label={words.uploading(start.progress.name, start.progress.percent)}
          />
        </div>
      )}
      <Button
        type="submit"
        size="large"
        appearance="primary"
        className={styles.start}
        disabledFocusable={start.isPending}
      >
        {words.start}
      </Button>
    </form>
  );
}

interface ChooseFilesProps {
  kind: ImportKind;
  files: File[];
  change: (files: File[]) => void;
}

function ChooseFiles({ kind, files, change }: ChooseFilesProps) {
  const styles = useStyles();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { endings, several } = accepts[kind];
  const add = (chosen: FileList | null) => change(addFiles(several ? files : [], [...(chosen ?? [])]));
  return (
    <div>
      <div
        className={styles.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          add(event.dataTransfer.files);
        }}
      >
        <input
          id={id}
          ref={input}
          className={styles.hidden}
          type="file"
          tabIndex={-1}
          aria-label={words.files}
          accept={endings.join(',')}
          multiple={several}
          onChange={(event) => {
            add(event.target.files);
            // The same file may be mended and chosen again.
            event.target.value = '';
          }}
        />
        <Button
          icon={<DocumentAddRegular />}
          className={styles.target}
          onClick={() => input.current?.click()}
        >
          {several ? words.chooseFiles : words.chooseFile}
        </Button>
        <Text>{words.dropHint}</Text>
      </div>
      <ul className={styles.files} aria-label={words.files}>
        {files.map((file) => (
          <li key={file.name} className={styles.file}>
            <Text>{file.name}</Text>
            <Button
              appearance="subtle"
              className={styles.target}
              icon={<DismissRegular />}
              aria-label={words.remove(file.name)}
              onClick={() => change(files.filter((one) => one !== file))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
