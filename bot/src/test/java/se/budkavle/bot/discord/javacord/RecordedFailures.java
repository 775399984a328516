package se.budkavle.bot.discord.javacord;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a bot was refused while it answered; otherwise nobody would hear of it. */
record RecordedFailures(List<Throwable> all) {

    RecordedFailures() {
        this(new CopyOnWriteArrayList<>());
    }

    void of(CompletableFuture<?> answer) {
        answer.whenComplete((done, failure) -> {
            if (failure != null) {
                all.add(failure);
            }
        });
    }
}
