import { connect } from 'node:tls';
import { type Attack, NOTHING, passed } from '../attack.ts';
import { hasOpenssl } from '../certificate.ts';
import { addressOf } from '../traders.ts';

export const tlsHandshakes: Attack = {
  name: 'tls-handshakes',
  does: 'TLS handshakes from 40 addresses, as fast as they can be begun',
  skip: () => (hasOpenssl ? null : 'there is no openssl on this machine'),
  isSecure: true,
  venue: 'lives',
  isClosed: false,
  async abuse({ port, seconds }) {
    let begun = 0;
    let done = 0;
    const end = performance.now() + seconds * 1000;
    while (performance.now() < end) {
      for (let i = 0; i < 20; i++) {
        begun += 1;
        const localAddress = addressOf(begun % 40);
        const options = { port, host: '127.0.0.1', localAddress, rejectUnauthorized: false };
        const socket = connect(options);
        socket.on('error', () => {});
        socket.on('secureConnect', () => {
          done += 1;
          socket.destroy();
        });
      }
      await passed(10);
    }
    return { ...NOTHING, did: `${begun} handshakes begun, ${done} done` };
  },
};
