package se.budkavle.bot.delivery;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stub that records which emails a mail server refused because of the recipient's address. */
final class RecordingBounceListener implements BounceListener {

    final List<String> refused = new CopyOnWriteArrayList<>();

    @Override
    public void bounced(String letterId, boolean hard, String statusCode) {
        throw new UnsupportedOperationException("Only a mailbox tells of it");
    }

    @Override
    public void refused(String letterId, String status) {
        refused.add(letterId);
    }

    @Override
    public void delayed(String letterId, String statusCode) {
        throw new UnsupportedOperationException("Only a mailbox tells of it");
    }
}
