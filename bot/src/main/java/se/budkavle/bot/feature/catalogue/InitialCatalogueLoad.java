package se.budkavle.bot.feature.catalogue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;

/**
 * Loads the catalogue's YAML files (organisations, networks, plans) into the database when the bot starts for the first
 * time. At every later start of the bot, only logs how many differences there are between the files and the database.
 */
@Component
@Order(0)
class InitialCatalogueLoad implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(InitialCatalogueLoad.class);

    private final CatalogueComparer comparer;
    private final CatalogueRecorder recorder;
    private final CatalogueSettings settings;
    private final Phrasebook phrasebook;
    private final TransactionOperations transaction;

    InitialCatalogueLoad(
            CatalogueComparer comparer,
            CatalogueRecorder recorder,
            CatalogueSettings settings,
            Phrasebook phrasebook,
            TransactionOperations transaction) {
        this.comparer = comparer;
        this.recorder = recorder;
        this.settings = settings;
        this.phrasebook = phrasebook;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean first = recorder.isEmpty();
        CatalogueDifference difference;
        try {
            difference = comparer.difference(Catalogue.read(settings.folder()));
        } catch (CatalogueMistakes mistakes) {
            if (first) {
                throw mistakes;
            }
            // At a later start, the bot only logs mistakes in the YAML files and continues with the data in the
            // database.
            log.error(
                    "The catalogue's files have mistakes and are not read:\n{}",
                    phrasebook.say(Phrase.joined("\n", mistakes.sentences()), Phrasebook.ENGLISH));
            return;
        }
        if (first) {
            transaction.executeWithoutResult(any -> applyIfEmpty(difference));
        } else if (!difference.isEmpty()) {
            log.info(
                    "The catalogue's files differ from what is stored in {} places; /catalogue load shows them",
                    difference.changes().size());
        }
    }

    /**
     * Stores the catalogue, unless another instance of the bot stored a catalogue while this instance read its files.
     */
    private void applyIfEmpty(CatalogueDifference difference) {
        if (recorder.isEmpty()) {
            recorder.apply(difference, null);
            log.info("The catalogue is loaded: {} entries", difference.changes().size());
        }
    }
}
