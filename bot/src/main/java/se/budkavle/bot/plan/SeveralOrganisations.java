package se.budkavle.bot.plan;

import java.util.List;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Completion;
import se.budkavle.storage.directory.Lookup;

/** Suggests organisations parted by commas: what is typed after the last comma is completed. */
record SeveralOrganisations(Lookup lookup) implements Completion {

    @Override
    public List<Suggestion> matching(String typed, Caller caller) {
        int comma = typed.lastIndexOf(',');
        var before = typed.substring(0, comma + 1);
        return lookup.organisationsMatching(typed.substring(comma + 1).strip()).stream()
                .map(one -> new Suggestion(before.isEmpty() ? one.name() : before + " " + one.shortName(),
                        before + one.id()))
                .toList();
    }
}
