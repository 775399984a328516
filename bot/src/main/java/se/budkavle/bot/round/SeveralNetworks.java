package se.budkavle.bot.round;

import java.util.List;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Completion;
import se.budkavle.storage.directory.Lookup;

/** Suggests networks parted by commas: what is typed after the last comma is completed. */
record SeveralNetworks(Lookup lookup) implements Completion {

    @Override
    public List<Suggestion> matching(String typed, Caller caller) {
        int comma = typed.lastIndexOf(',');
        var before = typed.substring(0, comma + 1);
        return lookup.networksMatching(typed.substring(comma + 1).strip()).stream()
                .map(network -> new Suggestion(before.isEmpty() ? network.title() : before + " " + network.title(),
                        before + network.id()))
                .toList();
    }
}
