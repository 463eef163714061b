/**
 * Reads sentences aloud with a voice that is on the device. A remote voice would send the text, and so the situation,
 * to somebody else's server: such a voice is never used, and without a local one there is no button.
 */
export class ReadAloud {
  reading = false;
  #mark?: Element;
  #run = 0;

  /** @param changed called when `reading` or what can be read has changed */
  constructor(private readonly changed: () => void) {}

  /** Some browsers know their voices only after a while. */
  connect(): void {
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', this.changed);
  }

  /** Whether a voice on this device speaks the language. */
  can(language: string): boolean {
    return !!voiceFor(language);
  }

  /** Reads one sentence after the other and marks the one being read; what no local voice speaks is left out. */
  async read(sentences: Iterable<HTMLElement>): Promise<void> {
    this.stop();
    const run = ++this.#run;
    this.reading = true;
    this.changed();
    for (const sentence of sentences) {
      if (run !== this.#run) return;
      const language = sentence.closest<HTMLElement>('[lang]')?.lang ?? '';
      const voice = voiceFor(language);
      if (!voice) continue;
      this.#show(sentence);
      await speak(sentence.innerText.trim(), voice);
    }
    if (run === this.#run) this.stop();
  }

  stop(): void {
    this.#run += 1;
    this.#show();
    if (this.reading) {
      speechSynthesis.cancel();
      this.reading = false;
      this.changed();
    }
  }

  disconnect(): void {
    this.stop();
    globalThis.speechSynthesis?.removeEventListener?.('voiceschanged', this.changed);
  }

  #show(sentence?: HTMLElement): void {
    this.#mark?.classList.remove('reading');
    this.#mark = sentence;
    sentence?.classList.add('reading');
    sentence?.scrollIntoView({ block: 'nearest' });
  }
}

function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  if (!language || !('speechSynthesis' in globalThis)) return undefined;
  const base = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  return speechSynthesis.getVoices().find((voice) => voice.localService && base(voice.lang) === base(language));
}

function speak(text: string, voice: SpeechSynthesisVoice): Promise<void> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = utterance.onerror = () => resolve();
    speechSynthesis.speak(utterance);
  });
}
