package se.budkavle.bot.bench;

import java.net.URI;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import se.budkavle.bot.chat.SandboxVisitor;

/**
 * A minimal bot on the JDA library, for comparison in a benchmark. The bot replies to every button with the same text.
 */
record MinimalJdaBot(JDA jda) implements AutoCloseable {

    static MinimalJdaBot in(URI address, String token) throws InterruptedException {
        var gateway = SandboxVisitor.asBot(address, token, "GET", "gateway/bot", null)
                .path("url")
                .asString();
        return new MinimalJdaBot(JDABuilder.createLight(token)
                .setRestConfig(new RestConfig().setBaseUrl(address + "/api/v10/"))
                .setSessionController(new ConcurrentSessionController() {
                    @Override
                    public String getGateway() {
                        return gateway;
                    }
                })
                .addEventListeners(new ListenerAdapter() {
                    @Override
                    public void onButtonInteraction(ButtonInteractionEvent event) {
                        event.reply("Stored").setEphemeral(true).queue();
                    }
                })
                .build()
                .awaitReady());
    }

    String post(String channel) {
        return jda.getChannelById(TextChannel.class, channel)
                .sendMessage("Press")
                .addComponents(ActionRow.of(Button.primary("bare", "Press")))
                .complete()
                .getId();
    }

    @Override
    public void close() {
        jda.shutdownNow();
    }
}
