package se.budkavle.bot.feature.operations;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.lookup.PersonFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Person;

/**
 * The slash command that shows administrators the latest entries of the audit log: time, person, kind of change, and
 * changed object.
 */
@Component
class ShowAudit implements Command {

    private static final int USUAL = 15;
    private static final int MOST = 50;

    private final AuditLog entries;
    private final PersonFinder people;
    private final Suggestions suggestions;
    private final DirectoryLookup lookup;
    private final AuditLines lines;

    ShowAudit(
            AuditLog entries, PersonFinder people, Suggestions suggestions, DirectoryLookup lookup, AuditLines lines) {
        this.entries = entries;
        this.people = people;
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.lines = lines;
    }

    @Override
    public Spec spec() {
        return Spec.of("audit")
                .perhaps("action", Spec.Kind.TEXT, lines::actions)
                .perhaps("account", Spec.Kind.TEXT, people::matching)
                .perhaps("subject", Spec.Kind.TEXT, suggestions::allNetworks)
                .perhaps("count", Spec.Kind.INTEGER)
                .onlyFor(RequiredRight.ADMINISTRATOR);
    }

    @Override
    public Reply run(Call call) {
        var action = call.perhapsText("action")
                .map(typed -> lines.action(typed, call.caller()))
                .orElse(null);
        var actor = people.perhaps(call, "account").map(Person::id).orElse(null);
        long wanted = call.perhapsNumber("count").orElse((long) USUAL);
        int most = (int) Math.max(1, Math.min(MOST, wanted));
        var found = entries.newest(
                action,
                actor,
                call.perhapsText("subject")
                        .map(typed -> lookup.amongAllNetworks()
                                .require(typed, "directory.unknown-network")
                                .id())
                        .orElse(null),
                most);
        return found.isEmpty()
                ? Reply.of("operations.audit.none")
                : Reply.page(
                        Page.titled("operations.audit.title", found.size()).line(Phrase.joined("\n", lines.of(found))));
    }
}
