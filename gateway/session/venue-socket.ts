import { WebSocket } from 'ws';

/** The library's socket, which lets go first what is to leave before its close frame: also before the one that answers the peer's. */
export class VenueSocket extends WebSocket {
  beforeClose: () => void = () => {};

  override close(code?: number, data?: string | Buffer): void {
    this.beforeClose();
    super.close(code, data);
  }
}
