// The page's style: the look of the shipped report (its colors, serif text, sans tables) for screen and paper.
#include "review/view.h"

namespace socpress::review {

std::string_view review_style() {
  return R"css(
:root {
  --ink: #15191D; --accent: #123A4C; --mid: #4A545B; --rule: #87929A; --hair: #C3CACE; --tint: #E9EDEF;
    --deep: #D5DDE1; --wash: #F4F6F7; --white: #FFFFFF; --alarm: #7A1E1E;
  --serif: "Noto Serif", "Source Serif 4", Georgia, "Times New Roman", serif;
  --sans: "Noto Sans", "Source Sans 3", "Helvetica Neue", Arial, sans-serif;
  color-scheme: light;
}
* { box-sizing: border-box; }
html { font: 100%/1.55 var(--serif); color: var(--ink); background: var(--white); scroll-padding-top: 1.5rem;
  text-size-adjust: 100%; }
body { margin: 0; }
[hidden] { display: none !important; }
a { color: var(--accent); text-decoration-thickness: 0.06em; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 0.14em; }
:focus-visible { outline: 0.18rem solid var(--accent); outline-offset: 0.15rem; }
:target:not(main, section) { box-shadow: -0.4rem 0 0 var(--accent); }
tr:target > * { background: var(--tint); box-shadow: none; }
td a, th a, .place a, .rule a { white-space: nowrap; }
.skip { position: absolute; left: -100rem; top: 0; padding: 0.6rem 1rem; color: var(--white);
  background: var(--accent); font: 0.95rem var(--sans); z-index: 1; }
.skip:focus { left: 0; }
p { max-width: 68ch; margin: 0 0 0.8rem; }
h1, h2, h3, h4, p, li, td, th, dd, dt, code, bdi { overflow-wrap: break-word; unicode-bidi: isolate; }
h1, h2 { font-weight: 400; line-height: 1.25; }
h2 { font-size: 1.65rem; margin: 0 0 1.2rem; padding-top: 0.9rem; border-top: 0.1rem solid var(--ink); }
h3 { font: 600 1.02rem/1.4 var(--sans); color: var(--accent); margin: 2.2rem 0 0.7rem; }
h4 { font: 600 0.98rem/1.45 var(--sans); margin: 0 0 0.35rem; max-width: 76ch; }
ul { padding-left: 1.2rem; }
code, pre { font-family: "Noto Sans Mono", "DejaVu Sans Mono", Consolas, monospace; }
code { font-size: 0.92em; }
.words { white-space: pre-line; }

.masthead { padding: 3rem clamp(1.2rem, 5vw, 4.5rem) 1.8rem; border-bottom: 0.1rem solid var(--ink); }
.masthead .kind { font: 600 0.88rem var(--sans); color: var(--accent); margin-bottom: 0.8rem; }
h1 { font-size: clamp(1.8rem, 1.1rem + 2.6vw, 2.9rem); letter-spacing: -0.01em; margin: 0 0 1.4rem; max-width: 30ch; }
h1 span, h1 em { display: block; }
.standing { display: inline-block; max-width: 76ch; font: 0.95rem/1.5 var(--sans); padding: 0.45rem 0.9rem;
  border: 0.1rem solid var(--ink); margin-bottom: 1.4rem; }
.standing strong { letter-spacing: 0.06em; margin-right: 0.3em; }
.standing.open { border-style: dashed; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(11.5rem, 1fr)); gap: 0.7rem 2rem; margin: 0;
  font-family: var(--sans); font-size: 0.9rem; }
dt { color: var(--mid); font-family: var(--sans); font-size: 0.82rem; }
dd { margin: 0; }
.facts dd { overflow-wrap: anywhere; }

.page { display: grid; grid-template-columns: 15rem minmax(0, 66rem); gap: 0 3.5rem;
  padding: 0 clamp(1.2rem, 5vw, 4.5rem); }
.side { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 2.4rem 0.3rem 2rem;
  font: 0.88rem/1.45 var(--sans); }
nav ol { list-style: none; margin: 0; padding: 0; }
nav a { display: block; padding: 0.28rem 0; text-decoration: none; border-bottom: 1px solid var(--hair); }
nav a:hover { text-decoration: underline; }
form { margin-top: 1.8rem; }
form p { margin: 0 0 0.6rem; }
.form-title { font-weight: 600; }
label { display: block; color: var(--mid); font-size: 0.82rem; }
select, input, button { width: 100%; min-height: 2.1rem; font: inherit; color: var(--ink); background: var(--white);
  border: 1px solid var(--rule); padding: 0.25rem 0.5rem; border-radius: 0; }
button { background: var(--tint); cursor: pointer; }
#shown { color: var(--mid); margin-top: 0.6rem; font-size: 0.82rem; }
.narrowed #shown { color: var(--ink); font-weight: 600; }
main { padding: 2.4rem 0 3rem; min-width: 0; }
main:focus { outline: none; }
section { margin-bottom: 3.6rem; }

.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: 0; margin: 0;
  border-top: 1px solid var(--hair); border-left: 1px solid var(--hair); }
.figure { padding: 0.6rem 0.8rem 0.7rem; border-right: 1px solid var(--hair); border-bottom: 1px solid var(--hair); }
.figure dd { font-size: 1.7rem; line-height: 1.2; font-variant-numeric: lining-nums; }
.figure dd a { text-decoration: none; display: inline-block; min-width: 1.5rem; }
.figure dd a:hover { text-decoration: underline; }
.matters { box-shadow: inset 0.28rem 0 0 var(--ink); background: var(--wash); }
.matters dd a { font-weight: 700; }

.finding, .deviation, .basis { padding: 0.9rem 0 0.5rem 1.1rem; border-left: 0.1rem solid var(--rule);
  margin: 0 0 1.5rem; }
.finding.error, .deviation { border-left: 0.32rem solid var(--ink); padding-left: 0.9rem; }
.finding.waived { border-left-style: dashed; }
.severity { display: inline-block; font-size: 0.8rem; padding: 0 0.5em; margin-right: 0.3em;
  border: 1px solid var(--ink); }
.error .severity { color: var(--white); background: var(--alarm); border-color: var(--alarm); }
.warning .severity { background: var(--tint); }
.waived .severity { border-style: dashed; }
.rule, .place, .remark { font: 0.86rem/1.5 var(--sans); margin: 0 0 0.35rem; }
.rule, .place { color: var(--mid); }
pre { margin: 0.2rem 0 0.7rem; padding: 0.55rem 0.8rem; font-size: 0.82rem; line-height: 1.45;
  background: var(--wash); border: 1px solid var(--hair); white-space: pre-wrap; overflow-wrap: anywhere; }
mark { color: var(--ink); background: var(--tint); font-weight: 700; text-decoration: underline;
  text-decoration-thickness: 0.14em; }
.caret { color: var(--alarm); font-weight: 600; }

.map-row { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 0.4rem 1rem; padding: 0.45rem 0;
  border-top: 1px solid var(--hair); }
.map-label { font: 600 0.85rem/1.4 var(--sans); margin: 0; }
.map ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.35rem; }
.cell { width: 6.1rem; padding: 0.3rem 0.5rem 0.4rem; font: 0.74rem/1.35 var(--sans); background: var(--tint);
  border-left: 0.28rem solid var(--tint); }
.cell a { display: block; color: var(--ink); text-decoration: none; }
.cell b { display: block; font-size: 0.86rem; color: var(--accent); text-decoration: underline; }
.cell span, .cell strong { display: block; }
.cell.alone { background: var(--wash); border-left-color: var(--wash); }
.cell.many { background: var(--deep); border-left-color: var(--deep); }
.cell.deviates { background: var(--white); border: 1px solid var(--ink); border-left: 0.28rem solid var(--ink); }
.cell.uncovered { background: var(--white); border: 0.12rem dashed var(--alarm); }
.cell.uncovered span { color: var(--alarm); font-weight: 600; }

.wide { overflow-x: auto; margin: 0 0 1.8rem; }
table { border-collapse: collapse; width: 100%; min-width: 34rem; font: 0.86rem/1.45 var(--sans); }
caption { text-align: left; color: var(--mid); font-size: 0.82rem; padding-bottom: 0.4rem; }
th, td { text-align: left; vertical-align: top; padding: 0.42rem 0.8rem 0.42rem 0;
  border-bottom: 1px solid var(--hair); font-weight: 400; }
thead th { font-weight: 600; border-bottom: 0.1rem solid var(--ink); }
tbody th { min-width: 7rem; }
td:last-child, th:last-child { padding-right: 0.3rem; }
.series th { font-weight: 600; background: var(--wash); padding: 0.5rem 0.6rem; color: var(--ink); }
.series .at { font-weight: 400; font-size: 0.82rem; }
.count { white-space: nowrap; font-variant-numeric: tabular-nums; }
td.deviates, tr.deviates td { font-weight: 600; }
td.deviates { box-shadow: inset 0.24rem 0 0 var(--ink); padding-left: 0.6rem; }
.plain { list-style: none; margin: 0; padding: 0; }
td .words { display: block; font-family: var(--serif); font-size: 0.9rem; max-width: 60ch; }
.digest { font-family: "Noto Sans Mono", "DejaVu Sans Mono", Consolas, monospace; font-size: 0.78rem;
  white-space: nowrap; }
.gap { display: inline-block; border: 1px dashed var(--ink); padding: 0 0.5em; font: 600 0.86rem/1.6 var(--sans); }
.details { margin: 0.4rem 0 0; }
.details div { margin-bottom: 0.7rem; max-width: 72ch; }
.response { border: 1px solid var(--rule); padding: 0.5rem 0.9rem; }
.response dt { color: var(--ink); font-weight: 600; }
.unaudited { color: var(--mid); font-weight: 400; }
footer { border-top: 0.1rem solid var(--ink); padding: 1.2rem clamp(1.2rem, 5vw, 4.5rem) 2.5rem; color: var(--mid);
  font: 0.85rem/1.5 var(--sans); }

@media (max-width: 62rem) {
  .caret { display: none; }
  .page { display: block; }
  .side { position: static; max-height: none; padding: 1.2rem 0 0; }
  nav ol { columns: 2; column-gap: 1.5rem; }
  .map-row { grid-template-columns: 1fr; }
}
@media (max-width: 30rem) {
  .masthead { padding-top: 1.6rem; }
  .figures { grid-template-columns: repeat(2, 1fr); }
  .cell { width: calc(50% - 0.2rem); }
}
@media print {
  @page { margin: 22mm 20mm 20mm; }
  html { font-size: 8.6pt; }
  .skip, form, .narrowed form > :not(#shown) { display: none; }
  .narrowed form { display: block; }
  .masthead, footer { padding-left: 0; padding-right: 0; }
  .masthead { padding-top: 0; }
  .page { display: block; padding: 0; }
  .side { position: static; max-height: none; overflow: visible; padding: 1rem 0 0; }
  nav ol { columns: 2; column-gap: 2rem; }
  a { color: var(--ink); text-decoration: none; }
  .wide { overflow: visible; }
  table { min-width: 0; }
  thead { display: table-header-group; }
  tr, .finding, .basis, .figure, .map-row, .response { break-inside: avoid; }
  .map-row { grid-template-columns: 11rem minmax(0, 1fr); }
  h2, h3, h4, .series, caption { break-after: avoid; }
  .cell, .series th, .severity, mark, .matters, pre { print-color-adjust: exact; }
}
)css";
}

}  // namespace socpress::review
