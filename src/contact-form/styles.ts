import { css } from 'lit';

/** Of the first view. */
export const styles = css`
  .root {
    gap: var(--_space-5);
  }
  .emergency {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-4);
    max-inline-size: none;
    font-weight: 600;
  }
  .emergency > .button {
    border-color: var(--_danger);
    background: var(--_surface);
    color: var(--_danger);
  }
  .emergency > .interpreter {
    flex-basis: 100%;
    font-weight: 400;
  }
  .emergency .quiet {
    color: inherit;
  }
  .ways ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3) var(--_space-5);
  }
  .ways .way {
    display: block;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .ways li > a {
    font-size: 1.125rem;
    font-weight: 600;
  }
  .ways li,
  .person p {
    overflow-wrap: anywhere;
  }
  .ways li > a,
  .person p > a,
  .person .phone > a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }
  .interpreter > .button.quiet {
    inline-size: auto;
    padding-inline: 0;
    text-align: start;
  }
  .good {
    color: var(--_good);
    font-weight: 600;
  }
  .hours {
    font-size: 0.9375em;
  }
  .hours li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-2);
  }
  .people {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    gap: var(--_space-3);
  }
  .person {
    display: flex;
    color: var(--_ink);
    gap: var(--_space-3);
    align-items: start;
  }
  .face {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-size: 1.25rem;
    font-weight: 600;
    object-fit: cover;
  }
  .languages {
    gap: var(--_space-1);
  }
  blockquote {
    margin: 0;
    padding-inline-start: var(--_space-3);
    border-inline-start: 3px solid var(--_accent-soft);
  }
  form {
    padding: var(--_space-5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface);
  }
  legend {
    margin-block-end: var(--_space-2);
  }
  legend,
  label,
  .choice span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  fieldset.field {
    display: block;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    gap: var(--_space-2);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-block-size: var(--_target);
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .choice:focus-within:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .choice input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }
  /* Firefox has :has() from 121 on; before it the ring stays on the control itself. */
  .choice:has(:focus-visible) input {
    outline: none;
  }
  @container (max-width: 639px) {
    form {
      padding: var(--_space-4);
    }
  }
  @container (max-width: 359px) {
    .emergency > .button {
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      border: 2px solid Highlight;
    }
    .interpreter > .button.quiet {
      border: 0;
    }
  }
  @media print {
    .emergency > .button {
      display: inline !important;
    }
  }
`;
