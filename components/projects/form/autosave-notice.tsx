"use client";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import {
  ageInWords,
  failureInWords,
  KEPT_AGAIN,
  newVersionInWords,
} from "@/lib/features/projects/autosave/labels";
import type { AutosaveFailure, FormNews } from "@/lib/features/projects/autosave/types";
import type { FormSubject } from "@/lib/features/projects/form/types";
import { presenceInWords } from "@/lib/features/projects/presence/labels";
import { type Autosave, startAutosave } from "./autosave";
import { forgetCopy, hasCopy } from "./local-copy";

export type AutosaveNoticeProps<Values> = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly copyKey: string;
  readonly readValues: (form: FormData) => Values;
  /** The version that was opened: a later one is somebody else's work. Empty for a new project. */
  readonly baseVersion: string;
  readonly signInPath: string;
  readonly subject: FormSubject;
  /** Another one at each answer that did not end in a saved project. */
  readonly submission: string;
  readonly isPending: boolean;
  /** The form holds what only this browser knew. */
  readonly isUnsent: boolean;
};

type Failure = { readonly reason: AutosaveFailure; readonly hasCopy: boolean };

const TICK_MS = 5_000;
/** At the foot of the window as long as the form is in it; wide enough to cover the outline of a field behind. */
const SPEAKING =
  "sticky bottom-0 z-10 -mx-2 mt-6 flex flex-col gap-1 border-t border-(--border-default-grey) bg-(--background-default-grey) px-2 py-2";

/** Keeps what is typed on the server, and says so; also who else is there. Draws nothing without JavaScript. */
export function AutosaveNotice<Values>(props: AutosaveNoticeProps<Values>) {
  const { form, copyKey, readValues, baseVersion, signInPath, submission, isPending, isUnsent } = props;
  const { subject } = props;
  const autosave = useRef<Autosave | null>(null);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [news, setNews] = useState<FormNews | null>(null);

  const read = useEffectEvent(readValues);
  useEffect(() => {
    if (!form.current) return;
    const started = startAutosave({
      form: form.current,
      copyKey,
      readValues: (data) => read(data),
      onAnswer: (answer, kept) => {
        setNews(answer);
        setFailure(null);
        if (!kept.values) return;
        setKeptAt(Date.now());
        if (kept.all) forgetCopy(copyKey);
      },
      onFailure: (reason) => {
        setFailure({ reason, hasCopy: hasCopy(copyKey) });
        setHasFailed(true);
      },
    });
    autosave.current = started;
    return started.stop;
  }, [form, copyKey]);
  useEffect(() => {
    if (isPending) autosave.current?.hold();
  }, [isPending]);
  // Not merely at the end of the submission: once it is saved, there is nothing more to keep.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form came back with another answer
  useEffect(() => autosave.current?.resume(), [submission]);
  useEffect(() => {
    if (isUnsent) autosave.current?.touch();
  }, [isUnsent]);

  const isOutdated = baseVersion !== "" && news?.version != null && news.version > Number(baseVersion);
  const others = news?.others ?? [];
  const isSpeaking = failure !== null || keptAt !== null || isOutdated || others.length > 0;
  return (
    <div className={isSpeaking ? SPEAKING : ""}>
      <div role="status">
        {failure !== null && (
          <p className="fr-error-text m-0">
            {failureInWords(failure.reason, failure.hasCopy, subject)}{" "}
            {failure.reason === "signedOut" && (
              <a href={signInPath} target="_blank" rel="noopener" title="Se reconnecter, nouvelle fenêtre">
                Se reconnecter
              </a>
            )}
          </p>
        )}
        {failure === null && hasFailed && <p className="fr-sr-only">{KEPT_AGAIN}</p>}
      </div>
      <div role="status" className="flex flex-col gap-1">
        {isOutdated && <p className="fr-info-text m-0">{newVersionInWords(news.authorName, subject)}</p>}
        {others.map((other) => (
          <p key={presenceInWords(other)} className="fr-info-text m-0">
            {presenceInWords(other)}
          </p>
        ))}
      </div>
      {failure === null && keptAt !== null && <Age keptAt={keptAt} />}
    </div>
  );
}

/** Grows older by itself, without being announced. */
function Age({ keptAt }: { readonly keptAt: number }) {
  const [now, setNow] = useState(keptAt);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") setNow(Date.now());
    }, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return <p className="fr-text--sm m-0">Saisie gardée {ageInWords(now - keptAt)}</p>;
}
