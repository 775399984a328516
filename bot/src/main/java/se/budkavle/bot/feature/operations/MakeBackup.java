package se.budkavle.bot.feature.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.backup.BackupFailure;
import se.budkavle.storage.backup.BackupService;
import se.budkavle.storage.directory.Person;

/** The slash command that immediately makes a backup of the database. */
@Component
class MakeBackup implements Command {

    private static final Logger log = LoggerFactory.getLogger(MakeBackup.class);

    private final BackupService backups;
    private final BackupMaker maker;
    private final Rights rights;

    MakeBackup(BackupService backups, BackupMaker maker, Rights rights) {
        this.backups = backups;
        this.maker = maker;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("budkavle backup").onlyFor(RequiredRight.ADMINISTRATOR);
    }

    @Override
    public Reply run(Call call) {
        if (!backups.madeHere()) {
            throw new Refusal("operations.backup.elsewhere", BackupAgeCheck.DUMP);
        }
        try {
            var made = maker.make(rights.known(call.caller()).map(Person::id).orElse(null));
            return Reply.of("operations.backup.made", made.file().getFileName().toString());
        } catch (BackupFailure e) {
            log.error("No backup is made: {}", e.reason());
            throw new Refusal("operations.backup.failed");
        }
    }
}
