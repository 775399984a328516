package se.budkavle.bot.feature.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Person;

/**
 * Previews the steps that are still missing to set up the Discord server for the networks. Runs these steps after the
 * administrator's confirmation. The result message lists the steps that failed. The user can run the failed steps
 * again.
 */
@Component
class ConfirmSetup implements ConfirmationHandler<ConfirmSetup.SetupRequest> {

    private static final Logger log = LoggerFactory.getLogger(ConfirmSetup.class);

    private final SetupComparison comparison;
    private final SetupMessage pages;
    private final SetupStepRunner runner;
    private final Rights rights;
    /**
     * Prevents two administrators from running the setup at the same time. The second administrator's setup waits for
     * the first one, and runs only the steps that are missing afterwards.
     */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    ConfirmSetup(SetupComparison comparison, SetupMessage pages, SetupStepRunner runner, Rights rights) {
        this.comparison = comparison;
        this.pages = pages;
        this.runner = runner;
        this.rights = rights;
    }

    /**
     * An administrator's request to run the setup. The request is stored until the administrator confirms it. The
     * record has no fields, because the slash command has no options.
     */
    record SetupRequest() {}

    @Override
    public String kind() {
        return "setup.do";
    }

    @Override
    public Class<SetupRequest> type() {
        return SetupRequest.class;
    }

    @Override
    public boolean isOneTransaction() {
        return false;
    }

    @Override
    public Preview preview(SetupRequest asked, Caller caller) {
        rights.requireAdministrator(caller);
        var proposal = proposal();
        var page = pages.of(proposal);
        if (!proposal.steps().isEmpty() && proposal.possible().isEmpty()) {
            return Preview.nothing(page);
        }
        return Preview.of(page, Phrase.of(label(proposal)), () -> carriedOut(proposal.possible(), caller))
                .restingOn(proposal.possible());
    }

    private static String label(SetupProposal proposal) {
        if (proposal.steps().isEmpty()) {
            return "setup.roles-again";
        }
        return proposal.lacksRights() ? "setup.link-only" : "setup.do";
    }

    private SetupProposal proposal() {
        try {
            return comparison.now();
        } catch (ChatFailure failure) {
            throw new Refusal("setup.unreachable");
        }
    }

    private Reply carriedOut(List<SetupStep> shown, Caller caller) {
        oneAtATime.lock();
        try {
            var left = proposal().possible();
            return Reply.page(done(
                    shown.stream().filter(left::contains).toList(),
                    rights.known(caller).map(Person::id).orElse(null)));
        } finally {
            oneAtATime.unlock();
        }
    }

    private Page done(List<SetupStep> steps, @Nullable String by) {
        var failed = new ArrayList<Phrase>();
        int done = 0;
        for (var step : steps) {
            try {
                runner.carryOut(step, by);
                done++;
            } catch (ChatFailure failure) {
                log.warn("Setting up {} {}: {} {}", step.what(), step.subject(), failure.kind(), failure.getMessage());
                failed.add(line(step));
                if (failure.kind() == ChatFailure.Kind.LATER) {
                    break;
                }
            } catch (ConcurrencyFailureException conflict) {
                // The step failed because another user changed the same network in the database at the same time, for
                // example its settings.
                log.warn(
                        "Setting up {} {}: {}",
                        step.what(),
                        step.subject(),
                        conflict.getClass().getName());
                failed.add(line(step));
            }
        }
        runner.giveRolesAnew(by);
        var page = Page.titled("setup.done", done).line("setup.done.roles").toned(Page.Tone.GOOD);
        return failed.isEmpty()
                ? page
                : page.toned(Page.Tone.WARNING)
                        .field(
                                Phrase.of("setup.failed", steps.size() - done, Phrase.command("budkavle setup")),
                                Phrase.joined("\n", failed));
    }

    private static Phrase line(SetupStep step) {
        return Phrase.of("setup.line", Phrase.strong(Phrase.of("setup.line.title", step.title())), step.words());
    }
}
