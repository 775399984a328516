package se.budkavle.bot.discord.wire;

/** Builds the invitation link with which a server's administrators add the bot or grant it missing permissions. */
public final class InvitationLink {

    private static final String BASE = "https://discord.com/oauth2/authorize?client_id=";
    /**
     * The query parameters that make Discord install the bot in a server. Without the parameter integration_type=0,
     * Discord could install the bot for one person only.
     */
    private static final String GUILD_INSTALL = "&integration_type=0&scope=bot+applications.commands&permissions=";

    private InvitationLink() {}

    public static String to(String application) {
        return BASE + application + GUILD_INSTALL + Permission.all();
    }
}
