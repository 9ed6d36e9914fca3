import type { ComponentChildren } from 'preact';
import { secureBase } from '../../utils/core/codebooks/secure-base';
import { dimensionStyle } from '../basics/dimension-style';

/** Beside each stands a sentence that says the same, so the pictures are hidden from screen readers. */
function Picture({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="picture" viewBox="0 0 280 150" aria-hidden="true" focusable="false">
      <rect
        x="1"
        y="1"
        width="278"
        height="148"
        rx="6"
        fill="var(--paper)"
        stroke="var(--line-quiet)"
        stroke-width="2"
      />
      {children}
    </svg>
  );
}

const line = (x: number, y: number, width: number) => (
  <rect key={`${x} ${y}`} x={x} y={y} width={width} height="7" rx="3" fill="var(--line-quiet)" />
);

/** A browser window with the tool's button in its bar and the panel beside the page. */
export function PictureOfButton() {
  return (
    <Picture>
      <rect x="2" y="2" width="276" height="30" rx="5" fill="var(--paper-raised)" />
      <rect x="14" y="10" width="196" height="14" rx="7" fill="var(--line-quiet)" />
      <circle cx="249" cy="17" r="16" fill="none" stroke="var(--line-strong)" stroke-width="3" />
      {secureBase.dimensions.map((dimension, index) => (
        <rect
          key={dimension.id}
          style={dimensionStyle(dimension)}
          x={239 + index * 4}
          y="10"
          width="4"
          height="14"
          fill="var(--accent)"
        />
      ))}
      {[52, 68, 84, 100, 116].map((y, index) => line(18, y, index % 2 ? 130 : 148))}
      <line x1="186" y1="34" x2="186" y2="148" stroke="var(--line-quiet)" stroke-width="2" />
      {[50, 82, 114].map((y) => (
        <rect
          key={y}
          x="198"
          y={y}
          width="68"
          height="22"
          rx="3"
          fill="var(--paper-raised)"
          stroke="var(--line-quiet)"
        />
      ))}
    </Picture>
  );
}

/** Lines of a record with one passage marked, and the five digits beside it. */
export function PictureOfMarking() {
  const sensitivity = secureBase.dimensions[1];
  return (
    <Picture>
      {[18, 34, 122].map((y, index) => line(18, y, 244 - index * 40))}
      <g style={sensitivity ? dimensionStyle(sensitivity) : undefined}>
        <rect x="14" y="48" width="252" height="16" fill="var(--tint)" />
        <rect x="14" y="67" width="252" height="2" fill="var(--accent)" />
        <rect x="14" y="71" width="252" height="2" fill="var(--accent)" />
      </g>
      {line(18, 53, 244)}
      <rect
        x="48"
        y="82"
        width="184"
        height="34"
        rx="5"
        fill="var(--paper)"
        stroke="var(--line-strong)"
        stroke-width="2"
      />
      {secureBase.dimensions.map((dimension, index) => (
        <g key={dimension.id} style={dimensionStyle(dimension)}>
          <rect x={58 + index * 34} y="88" width="26" height="22" rx="3" fill="var(--accent)" />
          <text class="picture-digit" x={71 + index * 34} y="104">
            {index + 1}
          </text>
        </g>
      ))}
    </Picture>
  );
}

const PASSAGES = [150, 120, 70, 0, 100];

/** Five bars, one of them empty. */
export function PictureOfSummary() {
  return (
    <Picture>
      {secureBase.dimensions.map((dimension, index) => (
        <g key={dimension.id} style={dimensionStyle(dimension)}>
          <rect x="18" y={14 + index * 26} width="24" height="20" rx="3" fill="var(--accent)" />
          <text class="picture-digit" x="30" y={29 + index * 26}>
            {index + 1}
          </text>
          <rect x="54" y={16 + index * 26} width={PASSAGES[index]} height="16" fill="var(--accent)" />
          {PASSAGES[index] === 0 && (
            <line
              x1="54"
              x2="204"
              y1={24 + index * 26}
              y2={24 + index * 26}
              stroke="var(--line-strong)"
              stroke-width="2"
              stroke-dasharray="4 5"
            />
          )}
        </g>
      ))}
    </Picture>
  );
}
