package se.budkavle.bot.meeting;

import java.util.List;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Completion;
import se.budkavle.storage.directory.Lookup;

/** Suggests a network. */
record OneNetwork(Lookup lookup) implements Completion {

    @Override
    public List<Suggestion> matching(String typed, Caller caller) {
        return lookup.networksMatching(typed).stream()
                .map(network -> new Suggestion(network.title(), network.id())).toList();
    }
}
