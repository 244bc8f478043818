package dev.runs4j.json.generate;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.ReasoningEffort;
import dev.runs4j.domain.Usage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all the other generators are made of. */
final class Parts {

    final Dice dice;
    final Texts texts;
    final Numbers numbers;
    final Opaque opaque;

    Parts(Dice dice) {
        this.dice = dice;
        this.texts = new Texts(dice);
        this.numbers = new Numbers(dice);
        this.opaque = new Opaque(dice, texts);
    }

    Extras extras() {
        return opaque.extras();
    }

    Metadata metadata() {
        Map<String, String> pairs = new LinkedHashMap<>();
        dice.list(() -> dice.between(0, 99) + texts.shortText()).forEach(key -> pairs.put(key, texts.text()));
        return Metadata.read(pairs, dice.realm() == Realm.WILD && dice.oneIn(3) ? notText() : Extras.NONE);
    }

    private Extras notText() {
        JsonText value =
                opaque.text(dice.pick(Json.number("1.50"), Json.TRUE, opaque.array(), opaque.object(Map.of())));
        return Extras.of(Opaque.EXTRA + texts.shortText(), value);
    }

    Usage usage() {
        return new Usage(numbers.longInteger(), numbers.longInteger(), numbers.longInteger(), extras());
    }

    ReasoningEffort effort() {
        return dice.word(ReasoningEffort.values(), ReasoningEffort::of);
    }

    /** An error of one of these codes, or of a code that this version does not know. */
    LastError lastError(List<ErrorCode> codes) {
        return new LastError(dice.word(codes, ErrorCode::of), texts.text(), extras());
    }

    /** An unrecognised member of a list: mostly an object, sometimes not even that. */
    JsonText element(String type, Map<String, Json> members) {
        boolean object = !type.isEmpty() || !members.isEmpty() || dice.coin();
        return object ? opaque.unrecognised(type, members) : opaque.text(notObject());
    }

    Json notObject() {
        return dice.pick(Json.text(texts.text()), Json.number("1E+2"), Json.FALSE, opaque.array());
    }
}
