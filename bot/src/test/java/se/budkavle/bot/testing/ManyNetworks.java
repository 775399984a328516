package se.budkavle.bot.testing;

import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/** Adds many networks to a test's association, each with a channel in the chat. */
public final class ManyNetworks {

    private static final int FIRST_CHANNEL = 200_000;

    private ManyNetworks() {}

    /** Adds networks with the ids n0, n1 and so on. */
    public static void add(Workplace work, int count) {
        for (int i = 0; i < count; i++) {
            var channel = String.valueOf(FIRST_CHANNEL + i);
            work.chat().open(channel, "n" + i);
            work.get(Networks.class)
                    .save(new Network(
                            "n" + i,
                            "Nätverk " + i,
                            "miljo",
                            Network.Kind.OFFICIALS,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            channel,
                            false,
                            false,
                            null,
                            0));
        }
    }
}
