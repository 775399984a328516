package se.budkavle.bot.feature.contact;

/**
 * What someone wrote in the form of a network's page.
 *
 * @param website a field that people do not see; whoever fills it in is a program
 */
record SignUpForm(String address, String name, String organisation, String website) {

    static final SignUpForm EMPTY = new SignUpForm("", "", "", "");

    SignUpForm {
        address = address == null ? "" : address;
        name = name == null ? "" : name;
        organisation = organisation == null ? "" : organisation;
        website = website == null ? "" : website;
    }

    boolean isOfAProgram() {
        return !website.isEmpty();
    }
}
