package se.budkavle.bot.feature.privacy;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.OptionCompleter.Request;
import se.budkavle.bot.chat.OptionCompleter.Suggestion;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.lookup.PersonFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Person;

/**
 * The slash command that shows all stored data about the user, as two files. An administrator may see the data of
 * another person, for example when the other person has asked for the data by email.
 */
@Component
class ShowMyData implements Command {

    private final MyDataMessage page;
    private final PersonFinder people;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    ShowMyData(MyDataMessage page, PersonFinder people, Rights rights, AuditLog audit, Clock clock) {
        this.page = page;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("my-data").perhaps("account", Spec.Kind.TEXT, this::suggested);
    }

    @Override
    public Reply run(Call call) {
        var caller = rights.known(call.caller());
        if (!call.options().containsKey("account")) {
            return page.of(caller.orElseThrow(() -> new Refusal("privacy.unknown")), call.caller());
        }
        rights.requireAdministrator(call.caller());
        var person = people.anyone(call, "account");
        if (caller.filter(person::equals).isEmpty()) {
            audit.save(AuditEntry.of(
                    caller.map(Person::id).orElse(null), "privacy.show", person.id(), null, clock.instant()));
        }
        return page.of(person, call.caller());
    }

    /**
     * Suggests people whose data the user may see. Returns an empty list if the user is not an administrator, because
     * other users may see only their own data.
     */
    private List<Suggestion> suggested(Request request) {
        return rights.administers(request.caller()) ? people.matchingAnyone(request) : List.of();
    }
}
