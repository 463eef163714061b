/** The page's own Lit, under a name that stays: the form is built apart from the widgets but must not bring a second one. */
export { html, nothing, render } from 'lit';
