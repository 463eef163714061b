/** A second of a soft tone, in place of a voice: a WAV file (8 bits, 8 kHz) made in the browser. */
export function beep(): string {
  const rate = 8000;
  const header = new DataView(new ArrayBuffer(44));
  const text = (at: number, word: string) => [...word].forEach((c, i) => header.setUint8(at + i, c.charCodeAt(0)));
  const number = (at: number, value: number) => header.setUint32(at, value, true);
  text(0, 'RIFF');
  number(4, 36 + rate);
  text(8, 'WAVEfmt ');
  number(16, 16);
  // PCM, one channel.
  number(20, 0x0001_0001);
  number(24, rate);
  number(28, rate);
  // One byte a sample of eight bits.
  number(32, 0x0008_0001);
  text(36, 'data');
  number(40, rate);
  const tone = Uint8Array.from({ length: rate }, (_, at) => 128 + 24 * Math.sin((2 * Math.PI * 440 * at) / rate));
  return URL.createObjectURL(new Blob([header, tone], { type: 'audio/wav' }));
}
