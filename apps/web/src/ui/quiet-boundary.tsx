import { Component, type ReactNode } from 'react';

interface QuietBoundaryProps {
  /** what stands there where the part cannot be shown */
  fallback: ReactNode;
  children: ReactNode;
}

/** Around a part of the frame that is fetched by itself: where it cannot be, the rest of the page stays as it is. */
export class QuietBoundary extends Component<QuietBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
