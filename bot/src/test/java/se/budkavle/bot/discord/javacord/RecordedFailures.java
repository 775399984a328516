package se.budkavle.bot.discord.javacord;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records the exceptions of a bot's asynchronous replies, which would otherwise be lost. */
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
