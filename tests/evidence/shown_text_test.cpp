// A page in HTML and a mail as it is stored are read as a reader sees them.
#include "support/catch.hpp"
#include "support/evidence.hpp"

namespace vmbackup_diag::tests::shown_text_test {
namespace {

const std::string note = "note: the input is read as a reader sees it, and its lines and columns are counted so\n";

}  // namespace

TEST_CASE("a tag or a character without width inside a word parts it not, and what parts lines in a page parts them") {
    struct Example {
        const char* text;
        const char* shown;
    };
    const auto [text, shown] = GENERATE(values<Example>({
        {"User<wbr>Error<b>Vm</b>NotReady", "UserErrorVmNotReady"},
        {"User<span class=\"x\" id='a'>Error</span>VmNot<WBR/>Ready", "UserErrorVmNotReady"},
        {"UserError&#8203;Vm&#x200B;Not&shy;Ready", "UserErrorVmNotReady"},
        {"the agent is <b>not</b> <i>ready</i>", "the agent is not ready"},
        {"at <b>db> </b> and <i>ap> </i>", "at db>  and ap> "},
        {"<p>One</p><p>two<br/>three</p>", "<p>One  two three "},
        {"<tr><td>Status</td><td>Failed</td></tr>", "<tr> Status  Failed  "},
        {R"({"message": "one<br>two"})", R"({"message": "one two"})"},
    }));
    CAPTURE(text);

    CHECK(evidence_of(text).relevant == shown);
}

TEST_CASE("tags in a row part words, and so does one that encloses a code by itself") {
    struct Example {
        const char* text;
        const char* shown;
    };
    const auto [text, shown] = GENERATE(values<Example>({
        {"<span>Error code</span><span>UserErrorFsFreezeFailed</span><span>web01</span>",
         "Error code UserErrorFsFreezeFailed web01"},
        {"<error><code>UserErrorFsFreezeFailed</code><code>UserErrorGuestAgentStatusUnavailable</code></error>",
         "<error> UserErrorFsFreezeFailed UserErrorGuestAgentStatusUnavailable </error>"},
        {"at <i>VSS</i><b>8193</b>", "at VSS 8193"},
        {"Code<b>usererrorfsfreezefailed</b>web01", "Code usererrorfsfreezefailed web01"},
        {"Code<b>0x80042306</b>web01", "Code 0x80042306 web01"},
        {"<div>UserErrorFsFreezeFailed<i>web01</i></div>", "<div>UserErrorFsFreezeFailed web01 "},
        {"UserError<b>Fs</b><wbr>Freeze<wbr><b>Failed</b>", "UserErrorFsFreezeFailed"},
    }));
    CAPTURE(text);

    CHECK(evidence_of(text).relevant == shown);
}

TEST_CASE("comments, scripts and style sheets of a page are not shown, and its lines stay") {
    struct Example {
        const char* text;
        const char* shown;
    };
    const auto [text, shown] = GENERATE(values<Example>({
        {"UserError<!-- x -->VmNotReady", "UserErrorVmNotReady"},
        {"one<!-- a\nb\n-->two\nthree", "one\n\ntwo\nthree"},
        {"the <style type=\"a\">.backup{color:red}</style>VM <SCRIPT>if (a<b && c>d) { f(\"failed\"); }</SCRIPT>is "
         "here",
         "the VM is here"},
        {"<!-- by hand --><p>Ready</p>", " Ready "},
        {"<!--[if mso]><b>failed</b><![endif]-->Ready", "Ready"},
        {R"({"message": "one<script>two<\/script> three"})", R"({"message": "one three"})"},
        {"<td>Code</td><!-- x --><td>0x80042306</td>", "<td>Code  0x80042306 "},
        {"at <!-- no end <style>a</style> but <script> b", "at <!-- no end  but <script> b"},
        {"bash <scripting>a</script> and <styles>", "bash <scripting>a</script> and <styles>"},
    }));
    CAPTURE(text);

    CHECK(evidence_of(text).relevant == shown);
}

TEST_CASE("where a link leads stands behind its words") {
    struct Example {
        const char* text;
        const char* shown;
    };
    const auto [text, shown] = GENERATE(values<Example>({
        {R"(see <a class="x" href="https://a.b/#UserErrorFsFreezeFailed">the details</a> now)",
         "see the details https://a.b/#UserErrorFsFreezeFailed now"},
        {"User<a href='https://a.b/c'>Error</a>VmNotReady, as said", "UserErrorVmNotReady, https://a.b/c as said"},
        {"<A HREF=https://a.b/c>here</A>", "here https://a.b/c"},
        {R"({"message": "see <a href=\"https:\/\/a.b\">it<\/a>", "x": 1})",
         R"({"message": "see it https:\/\/a.b", "x": 1})"},
        {R"(<a data-href="x">a</a><link href="y"> <a name="z">b</a>)", "a<link href=\"y\"> b"},
    }));
    CAPTURE(text);

    CHECK(evidence_of(text).relevant == shown);
}

TEST_CASE("the VM's vault is known from a link of a page") {
    CHECK(shown(evidence_of("See <a href=\"https://portal.azure.com/#@c/resource/subscriptions/"
                            "00000000-1111-2222-3333-444444444444/resourceGroups/rg1/providers/"
                            "Microsoft.RecoveryServices/vaults/v1/overview\">the vault</a>")
                    .context) ==
          "subscription = 00000000-1111-2222-3333-444444444444\nvault = v1\nvault-resource-group = rg1\n");
}

TEST_CASE("what only looks like a tag of HTML stays") {
    const auto* text = GENERATE("az vm show --name <vm> -g <resource-group>",
                                "<Error><Code>NotFound</Code><Message>no</Message></Error>", "a < b and b > c",
                                "<b without an end", "List<Body>", "<spanner>", "one &amp; two");
    CAPTURE(text);

    const evidence::Evidence seen = evidence_of(text);

    CHECK(seen.relevant == text);
    CHECK(proven(seen) == "");
}

TEST_CASE("a mail that is quoted-printable has whole lines and its own characters") {
    const evidence::Evidence seen = evidence_of(
        "Subject: Backup\nContent-Type: text/html; charset=\"utf-8\"\nContent-Transfer-Encoding: "
        "quoted-printable\n\n<p class=3D\"MsoNormal\">The backup of the VM failed with UserErrorVmNotRe=\nady "
        "=E2=80=93 "
        "a=3Db</p>\n");

    CHECK(seen.relevant ==
          "Subject: Backup\nContent-Type: text/html; charset=\"utf-8\"\nContent-Transfer-Encoding: quoted-printable\n\n"
          "<p class=\"MsoNormal\">The backup of the VM failed with UserErrorVmNotReady – a=b \n");
    CHECK(proven(seen) == note);
}

TEST_CASE("lines that were copied out of such a mail without its head are known by how they end") {
    CHECK(evidence_of("The backup of the VM in our vault failed last night with UserErrorVmNot=\r\nReady, and a=3Db is "
                      "set\r\n")
              .relevant ==
          "The backup of the VM in our vault failed last night with UserErrorVmNotReady, and a=b is set\n");
}

TEST_CASE("only a boundary ends a part of a mail") {
    const std::string head = "Content-Transfer-Encoding: quoted-printable\n\n";
    const auto* divides = GENERATE("---------- Forwarded message ---------\n", "-----Original Message-----\r\n",
                                   "-- \n", "----\nSent from my phone\n", "--vault-name v1\n");
    CAPTURE(divides);
    const evidence::Evidence seen = evidence_of(head + "Hi,\n" + divides + "UserErrorFs=\nFreezeFailed a=3Db\n");

    CHECK_THAT(seen.relevant, EndsWith("\nUserErrorFsFreezeFailed a=b\n"));
}

TEST_CASE("a boundary is what a head says, or what stands before the header of a part") {
    const auto* parts = GENERATE(
        "Content-Type: multipart/mixed;\n boundary=\"b1\"\n\n--b1\nContent-Transfer-Encoding: "
        "quoted-printable\n\na=3Db\n"
        "--b1\n\nc=3Dd\n--b1--\ne=3Df\n",
        "Content-Type: multipart/mixed; BOUNDARY=b1; x=y\n\n--b1\nContent-Transfer-Encoding: "
        "quoted-printable\n\na=3Db\n"
        "--b1\n\nc=3Dd\n--b1--\ne=3Df\n",
        "--b1\nContent-Transfer-Encoding: quoted-printable\n\na=3Db\n--b1--\nc=3Dd\ne=3Df\n",
        "Content-Transfer-Encoding: quoted-printable\n\na=3Db\n--b2\nContent-Type: "
        "text/plain\n\nc=3Dd\n--b2--\ne=3Df\n");
    CAPTURE(parts);

    const std::string relevant = evidence_of(parts).relevant;

    CHECK_THAT(relevant, ContainsSubstring("\na=b\n"));
    CHECK_THAT(relevant, ContainsSubstring("\nc=3Dd\n") && EndsWith("\ne=3Df\n"));
}

TEST_CASE("places are those of what is shown, and a note says so wherever the text was changed") {
    CHECK(proven(evidence_of("<p>The job says: <b>it</b> failed</p>")) == note);
    CHECK(proven(evidence_of("<p>The job says: it failed")) == "");
}

TEST_CASE("lines without a head in which a sign of equality is not what a mailer writes, or which are a log's, stay") {
    const auto* text = GENERATE(
        "2026-08-01 02:00:10 settings read, the public part is empty=\n2026-08-01 02:00:11 settings read, the other "
        "part "
        "is empty too=\nbackup failed, code=80070005 hresult=80780049\n",
        "2026-08-01 02:00:10 settings read, the public part is empty=\n2026-08-01 02:00:11 settings read, the other "
        "part "
        "is empty too=\nbackup failed, code=abad1dea\n",
        "2026-08-01T02:00:10.123456Z INFO ExtHandler ExtHandler proxy host= port=\n2026-08-01T02:00:11.123456Z INFO "
        "ExtHandler ExtHandler proxy port=\n2026-08-01T02:00:12.123456Z ERROR ExtHandler backup failed, "
        "code=80780049\n",
        "2026-08-01T02:00:10.123456Z INFO ExtHandler ExtHandler the proxy port=\n2026-08-01T02:00:11.123456Z INFO "
        "ExtHandler ExtHandler proxy port=\n2026-08-01T02:00:12.123456Z ERROR ExtHandler backup failed, "
        "code=80780049\n");
    CAPTURE(text);

    CHECK(evidence_of(text).relevant == text);
}

TEST_CASE("a part of a mail in another encoding stays as it is, and so does what only ends with an equals sign") {
    const auto* text = GENERATE(
        "--b1\nContent-Transfer-Encoding: "
        "base64\n\nVGhlIGJhY2t1cCBmYWlsZWQ=3D\nVGhlIGJhY2t1cCBmYWlsZWQgYWdhaW4=\n--b1--\n",
        "================== Logs during Freeze Start of this run ==============\nvalue=3D\n",
        "VGhlIGJhY2t1cCBmYWlsZWQgbGFzdCBuaWdodCBhbmQgYWdhaW4gdG9kYXkgYW5kIHM=\nQQ==\n");
    CAPTURE(text);

    CHECK(evidence_of(text).relevant == text);
    CHECK(evidence_of("--b1\nContent-Transfer-Encoding: quoted-printable\n\nUser=\nError a=3Db\n--b1\n"
                      "Content-Transfer-Encoding: base64\n\nYT0=3D\nYg=\n--b1--\n")
              .relevant ==
          "--b1\nContent-Transfer-Encoding: quoted-printable\n\nUserError a=b\n--b1\n"
          "Content-Transfer-Encoding: base64\n\nYT0=3D\nYg=\n--b1--\n");
}

TEST_CASE("a text of nothing but beginnings of tags or ends of lines is read in one pass") {
    const auto* piece =
        GENERATE("<b ", "<b>", "<a href=x>", "<a href=", "<span class=", "&#8203", "<", "<!--", "<script>", "<!-- -->",
                 "<style></style>", "a<!--\n-->", "a word that ends in a sign of equality here, yes =\n");
    std::string text;
    while (text.size() < 4'000'000) {
        text += piece;
    }

    CHECK(evidence_of(text.substr(0, 4'000'000)).observations.empty());
}

}  // namespace vmbackup_diag::tests::shown_text_test
