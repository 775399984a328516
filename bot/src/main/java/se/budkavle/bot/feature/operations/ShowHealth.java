package se.budkavle.bot.feature.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.ServerConfigurationCheck;
import se.budkavle.bot.chat.ServerConfigurationCheck.Finding;
import se.budkavle.bot.chat.ServerConfigurationCheck.Severity;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/** The slash command that runs all health checks and shows their results, with advice for each problem. */
@Component
class ShowHealth implements Command {

    private final ServerConfigurationCheck examination;
    private final DatabaseCheck host;
    private final ChannelAndSendingCheck work;
    private final MailCheck mail;
    private final BackupAgeCheck backup;
    private final Networks networks;

    // The annotation @Lazy avoids a circular dependency between Spring beans. ServerConfigurationCheck needs all slash
    // commands, and this class is one of these commands.
    ShowHealth(
            @Lazy ServerConfigurationCheck examination,
            DatabaseCheck host,
            ChannelAndSendingCheck work,
            MailCheck mail,
            BackupAgeCheck backup,
            Networks networks) {
        this.examination = examination;
        this.host = host;
        this.work = work;
        this.mail = mail;
        this.backup = backup;
        this.networks = networks;
    }

    @Override
    public Spec spec() {
        return Spec.of("budkavle doctor").onlyFor(RequiredRight.ADMINISTRATOR);
    }

    @Override
    public Reply run(Call call) {
        var rooms = new LinkedHashMap<String, String>();
        networks.findAllByOrderByTitle().stream()
                .filter(Network::isAlive)
                .filter(network -> network.channelId() != null)
                .forEach(network -> rooms.put(network.channelId(), network.title()));
        var findings = new ArrayList<>(examination.look(rooms));
        findings.addAll(work.look());
        findings.addAll(mail.look());
        findings.addAll(host.look());
        findings.addAll(backup.look());
        return shown(findings);
    }

    private static Reply shown(List<Finding> findings) {
        long bad = of(findings, Severity.BAD);
        long doubtful = of(findings, Severity.WARNING);
        var page = (bad + doubtful == 0
                        ? Page.titled("operations.doctor.well")
                        : Page.titled("operations.doctor.ill", bad, doubtful))
                .toned(bad > 0 ? Page.Tone.BAD : doubtful > 0 ? Page.Tone.WARNING : Page.Tone.GOOD);
        for (var severity : List.of(Severity.BAD, Severity.WARNING, Severity.GOOD)) {
            for (var finding :
                    findings.stream().filter(one -> one.severity() == severity).toList()) {
                page = page.line(
                        finding.remedy() == null
                                ? Phrase.of("operations.doctor." + severity, finding.what())
                                : Phrase.of(
                                        "operations.doctor." + severity + ".remedy",
                                        finding.what(),
                                        Phrase.strong(Phrase.of("operations.doctor.remedy")),
                                        finding.remedy()));
            }
        }
        var reply = Reply.page(page);
        return findings.stream().noneMatch(Finding::commands)
                ? reply
                : reply.with(
                        Button.main(Press.id("operations:commands"), Phrase.of("operations.doctor.tell-commands")));
    }

    private static long of(List<Finding> findings, Severity severity) {
        return findings.stream().filter(one -> one.severity() == severity).count();
    }
}
