// A mail as it is stored is read as it was written, and what its mailers say to each other is nobody's words.
#include <algorithm>

#include "support/catch.hpp"
#include "support/evidence.hpp"

namespace vmbackup_diag::tests::stored_mail_test {
namespace {

const std::string note_of_base64 =
    "note: a part of the mail is in base64 and no text, as attachments are, or was cut off: it was not read\n";

std::string in_base64(const std::string& digits) {
    return "Content-Type: text/plain\nContent-Transfer-Encoding: BASE64\n\n" + digits;
}

}  // namespace

TEST_CASE("a part in base64 is read where it is text") {
    CHECK(evidence_of(in_base64("VGhlIGJhY2t1cCBmYWlsZWQgd2l0aCBVc2VyRXJyb3JWbU5v\ndFJlYWR5Lg==\n")).relevant ==
          in_base64("The backup failed with UserErrorVmNotReady.\n"));
    CHECK_THAT(evidence_of("--b1\r\n" + in_base64("VGhlIGJh\r\nY2t1cA==\r\n") + "--b1\r\n\r\na\r\n--b1--\r\n").relevant,
               EndsWith("\nThe backup\n--b1\n\na\n--b1--\n"));
}

TEST_CASE("a part in base64 that is no text or was cut off is left out, and a note says so") {
    const auto digits =
        GENERATE(as<std::string>{}, "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGA\n",
                 "VGhlIGJhY2t1cCBvZiB0aGUgVk0gd2ViMDEgZmFpbGVkIHRvbmlnaHQgYWdhaW4gd2l0aCBVc2Vy\nRXJyb3J\n");
    CAPTURE(digits);

    const evidence::Evidence seen = evidence_of("--b1\n" + in_base64(digits) + "--b1--\nRegards\n");

    CHECK(seen.relevant == "--b1\n" + in_base64("--b1--\nRegards\n"));
    CHECK_THAT(proven(seen), EndsWith(note_of_base64));
}

TEST_CASE("what only claims to be base64 stays") {
    const auto* text = GENERATE("The backup failed.\nUserErrorVmNotReady\n", "UserErrorVmNotReady\n", "\nRegards\n");
    CAPTURE(text);

    CHECK(evidence_of(in_base64(text)).relevant == in_base64(text));
    CHECK(proven(evidence_of(in_base64(text))) == "");
}

TEST_CASE("the characters of a mail are those of the character set that its head names") {
    struct Example {
        const char* charset;
        const char* encoding;
        const char* text;
    };
    const auto [charset, encoding, text] = GENERATE(values<Example>({
        {"iso-8859-1", "quoted-printable", "Gr=F6=DFe"},
        {"\"Windows-1252\"", "quoted-printable", "Gr=F6=DFe"},
        {"utf-8", "quoted-printable", "Gr=C3=B6=C3=9Fe"},
        {"ISO-8859-1; format=flowed", "base64", "R3L232U="},
        {"iso-8859-1", "8bit",
         "Gr\xF6\xDF"
         "e"},
        {"iso-8859-1", "8bit", "Größe"},
    }));
    CAPTURE(charset, encoding, text);

    const std::string relevant = evidence_of("Content-Type: text/plain;\n charset=" + std::string(charset) +
                                             "\nContent-Transfer-Encoding: " + encoding + "\n\n" + text + "\n")
                                     .relevant;

    CHECK_THAT(relevant, EndsWith("\n\nGröße\n"));
}

TEST_CASE("the signs of windows-1252 are read, also where a mail calls it iso-8859-1") {
    CHECK_THAT(evidence_of("Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: "
                           "quoted-printable\n\n=80 =84a=93 =96\n")
                   .relevant,
               EndsWith("\n\n€ „a“ –\n"));
}

TEST_CASE("headers that mailers write for each other are no words of who writes, and the subject is") {
    const std::string before = "Received: from mail.contoso.com\n by backup.contoso.com; UserErrorVmNotReady\n";
    const std::string behind = "X-Mailer: snapshot\nMIME-Version: 1.0\nContent-Type: text/plain\n";
    const std::string said = "Subject: the VM is slow\n";
    const auto blank = [](std::string text) {
        std::ranges::replace_if(
            text, [](char c) { return c != '\n'; }, ' ');
        return text;
    };

    const evidence::Evidence seen = evidence_of(before + said + behind + "\nReceived: a failure\n");

    CHECK(seen.words == blank(before) + said + blank(behind) + "\nReceived: a failure\n");
    CHECK_THAT(seen.relevant, ContainsSubstring("UserErrorVmNotReady"));
}

TEST_CASE("a text without the head of a mail is all words") {
    const auto* text =
        GENERATE("Received: an error\nX-axis: failed\n", "The backup failed.\n", "Source: VSS\nEvent ID: 8193\n");
    CAPTURE(text);

    CHECK_FALSE(evidence_of(text).words);
}

}  // namespace vmbackup_diag::tests::stored_mail_test
