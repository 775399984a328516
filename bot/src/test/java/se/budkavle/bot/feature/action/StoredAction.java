package se.budkavle.bot.feature.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionOrigin;
import se.budkavle.storage.minutes.ActionOwner;
import se.budkavle.storage.minutes.Actions;

/** Stores actions (tasks) of a test council. */
final class StoredAction {

    static final String COUNCIL = "hallbarhetsradet";
    static final String MEMBER = "Ledamot Timrå, majoritet";

    private StoredAction() {}

    static Action of(Workplace work, String text, ActionOwner owner, @Nullable String due) {
        return work.get(Actions.class)
                .save(Action.from(
                        ActionOrigin.command(),
                        COUNCIL,
                        text,
                        owner,
                        due == null ? null : LocalDate.parse(due),
                        id(work, "Samordnare miljö"),
                        work.clock().instant()));
    }

    static Action ofMember(Workplace work, String text, @Nullable String due) {
        return of(work, text, ActionOwner.person(id(work, MEMBER)), due);
    }

    static String id(Workplace work, String name) {
        return work.get(People.class).findAllByOrderByName().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    static Action now(Workplace work, Action action) {
        return work.get(Actions.class).findById(action.id()).orElseThrow();
    }
}
