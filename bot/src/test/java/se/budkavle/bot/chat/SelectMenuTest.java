package se.budkavle.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.text.Phrase;

class SelectMenuTest {

    @Test
    void optionsThatFitInOneMenuGetOneMenu() {
        assertThat(split(25, 3))
                .singleElement()
                .satisfies(menu -> assertThat(menu.items()).hasSize(25));
    }

    @Test
    void moreOptionsContinueInTheNextMenuInTheSameOrder() {
        var menus = split(26, 3);
        assertThat(menus).extracting(SelectMenu::id).containsExactly("menu:0", "menu:1");
        assertThat(menus.get(0).items()).isEqualTo(items(25));
        assertThat(menus.get(1).items()).isEqualTo(items(26).subList(25, 26));
    }

    @Test
    void optionsThatFitInNoMenuAreOmitted() {
        assertThat(split(80, 3).stream().flatMap(menu -> menu.items().stream()).toList())
                .isEqualTo(items(75));
    }

    @Test
    void withoutOptionsThereIsNoMenu() {
        assertThat(split(0, 3)).isEmpty();
    }

    private static List<SelectMenu> split(int items, int most) {
        return SelectMenu.split(menu -> "menu:" + menu, Phrase.of("plan.choose"), items(items), most);
    }

    private static List<SelectMenu.Item> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(item -> new SelectMenu.Item(String.valueOf(item), Phrase.words("Val " + item), null, false))
                .toList();
    }
}
