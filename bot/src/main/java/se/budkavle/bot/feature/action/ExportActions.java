package se.budkavle.bot.feature.action;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.Actions;

/** The slash command that exports all actions (tasks) of a network or an area of work as a spreadsheet. */
@Component
class ExportActions implements Command {

    private final Suggestions suggestions;
    private final NetworkFinder networks;
    private final ActionScope scopes;
    private final Actions actions;
    private final ActionSheet sheet;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    ExportActions(
            Suggestions suggestions,
            NetworkFinder networks,
            ActionScope scopes,
            Actions actions,
            ActionSheet sheet,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.suggestions = suggestions;
        this.networks = networks;
        this.scopes = scopes;
        this.actions = actions;
        this.sheet = sheet;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("action export")
                .perhaps("network", Kind.TEXT, suggestions::ownNetworks)
                .perhaps("area", Kind.TEXT, suggestions::areas)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.belongsToAny(caller);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var scope = scope(call);
        List<Action> all =
                scope.networks().isEmpty() ? List.of() : actions.findAllByNetworkIdInOrderById(scope.networkIds());
        if (all.isEmpty()) {
            throw new Refusal("action.export-none");
        }
        audit.save(AuditEntry.of(
                rights.personId(call.caller()), "action.export", scope.id(), all.size() + " actions", clock.instant()));
        return Reply.of("action.export-made", all.size(), scope.title())
                .with(Attachment.file(
                        sheet.name(scope.id(), call.caller().locale()),
                        sheet.of(all, call.caller().locale())));
    }

    private ActionScope.Scope scope(Call call) {
        var named = networks.named(call);
        if (named.isPresent()) {
            return scopes.of(named.get(), call);
        }
        var area = call.perhapsText("area");
        return area.isPresent() ? scopes.ofArea(area.get(), call) : scopes.of(networks.of(call), call);
    }
}
