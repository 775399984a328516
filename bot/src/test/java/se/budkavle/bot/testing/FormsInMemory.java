package se.budkavle.bot.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.RejectedForms;

/** Stores the typed values of refused modal forms in memory, for tests without a database. */
public class FormsInMemory implements RejectedForms {

    private final List<Filled> kept = new ArrayList<>();

    @Override
    public String keep(Filled filled, Caller author) {
        kept.add(filled);
        return String.valueOf(kept.size() - 1);
    }

    @Override
    public Optional<Filled> find(String id, Caller reader) {
        return Optional.of(kept.get(Integer.parseInt(id)));
    }
}
