package se.budkavle.bot.discord.wire;

/** The link that lets someone who manages a server take the bot in, or give it the permissions that it lacks. */
public final class InvitationLink {

    private static final String BASE = "https://discord.com/oauth2/authorize?client_id=";
    /** As a member of a server, not as a private tool of one person. */
    private static final String GUILD_INSTALL = "&integration_type=0&scope=bot+applications.commands&permissions=";

    private InvitationLink() { }

    public static String to(String application) {
        return BASE + application + GUILD_INSTALL + Permission.all();
    }
}
