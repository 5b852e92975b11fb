/** Pictures of runs: one model, drawn as text, SVG, Vega-Lite or HTML. */
@NullMarked
package nudge.view.chart;

import org.jspecify.annotations.NullMarked;
