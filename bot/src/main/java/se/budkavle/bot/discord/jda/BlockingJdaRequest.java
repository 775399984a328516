package se.budkavle.bot.discord.jda;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.requests.RestAction;
import se.budkavle.bot.chat.ChatFailure;

/**
 * Executes a request of the library JDA and returns the result. Times out after ten seconds, and converts every
 * exception into a {@code ChatFailure}.
 */
final class BlockingJdaRequest {

    private static final int PATIENCE_SECONDS = 10;

    private BlockingJdaRequest() {}

    static <T> T done(String doing, Supplier<RestAction<T>> action) {
        try {
            return action.get()
                    .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .submit()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw FailureTranslator.of(doing, e.getCause());
        } catch (TimeoutException e) {
            throw FailureTranslator.of(doing, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FailureTranslator.of(doing, e);
        } catch (ChatFailure e) {
            throw e;
        } catch (RuntimeException e) {
            throw FailureTranslator.of(doing, e);
        }
    }

    static ChatFailure later(String why) {
        return new ChatFailure(ChatFailure.Kind.LATER, why, null);
    }
}
