#include "text/block_line.h"

#include <stdlib.h>

/*
 * Phrases of page furniture, written by us from knowledge of news sites in eight languages; folded, sorted by bytes (a
 * test checks it). A digit in a line is not a word here, so that "Comments (12)" is the whole line "comments".
 */
typedef enum place { W /* the whole line */, S /* its start */, A /* anywhere */ } place;

#define P(class) CL_PHRASE_##class

typedef struct phrase {
    const char *text;
    uint8_t place;
    uint16_t classes;
} phrase;

/* clang-format off */
static const phrase phrases[] = {
    {"1 comment", A, P(AGO)}, {"a version of this", S, P(AUTHOR)}, {"abbonati", W, P(SUBSCRIBE)}, {"abo", W, P(SUBSCRIBE)},
    {"abonneren", W, P(SUBSCRIBE)}, {"abonnez", S, P(SUBSCRIBE)}, {"abonnez vous", W, P(SUBSCRIBE)}, {"abonnieren", W, P(SUBSCRIBE)},
    {"about", W, P(MENU)}, {"about our ads", W, P(LEGAL)}, {"about the author", S, P(AUTHOR)}, {"about the author", W, P(RELATED_HEAD)},
    {"about this", S, P(AUTHOR)}, {"about us", A, P(MENU)}, {"about us", S, P(MENU)}, {"about us", W, P(MENU)}, {"abril", A, P(MONTH)},
    {"accedi", W, P(SUBSCRIBE)}, {"accept", W, P(LEGAL)}, {"accessibility", W, P(LEGAL)}, {"account", W, P(SUBSCRIBE)},
    {"accueil", W, P(MENU)}, {"actualizado", S, P(BYLINE)}, {"ad", W, P(ADVERT)}, {"ad choices", W, P(LEGAL)}, {"adchoices", W, P(LEGAL)},
    {"add a comment", S, P(COMMENT) | P(COMMENT_HEAD)}, {"add a comment", W, P(COMMENT) | P(COMMENT_HEAD)},
    {"add comment", W, P(COMMENT) | P(COMMENT_HEAD)}, {"add to cart", A, P(ADVERT)}, {"add your comment", S, P(COMMENT)},
    {"added", S, P(BYLINE)}, {"additional reporting", A, P(AUTHOR)}, {"additional reporting", S, P(AUTHOR)}, {"ads", W, P(ADVERT)},
    {"ads by", S, P(ADVERT)}, {"advertentie", W, P(ADVERT)}, {"advertise", W, P(ADVERT)}, {"advertise with us", W, P(ADVERT)},
    {"advertisement", A, P(ADVERT)}, {"advertisement", S, P(ADVERT)}, {"advertisement", W, P(ADVERT) | P(RELATED)},
    {"advertisements", W, P(ADVERT)}, {"advertising", W, P(ADVERT)}, {"affiliate links", A, P(LEGAL)}, {"afp", A, P(AGENCY)},
    {"afp", W, P(CREDIT)}, {"afp getty", A, P(CREDIT)}, {"africa", W, P(SECTION)}, {"agb", W, P(LEGAL)},
    {"agence france presse", A, P(AGENCY)}, {"aggiornato", S, P(BYLINE)}, {"ago", A, P(AGO)}, {"agosto", A, P(MONTH)},
    {"aktualisiert", S, P(BYLINE)}, {"all comments", W, P(COMMENT)}, {"all opinions", A, P(AUTHOR)}, {"all rights reserved", A, P(LEGAL)},
    {"all sections", W, P(MENU)}, {"alle rechte vorbehalten", A, P(LEGAL)}, {"already a subscriber", S, P(SUBSCRIBE)},
    {"already have an", S, P(SUBSCRIBE)}, {"already subscribed", A, P(SUBSCRIBE)}, {"also on", S, P(RELATED)},
    {"also read", S, P(RELATED)}, {"also read", W, P(RELATED)}, {"also see", S, P(RELATED)}, {"americas", W, P(SECTION)},
    {"analysis", W, P(SECTION)}, {"ani", A, P(AGENCY)}, {"animals", W, P(SECTION)}, {"anmelden", W, P(SUBSCRIBE)}, {"anp", A, P(AGENCY)},
    {"ansa", A, P(AGENCY)}, {"antworten", W, P(COMMENT)}, {"anzeige", W, P(ADVERT)}, {"août", A, P(MONTH)}, {"ap", A, P(AGENCY)},
    {"ap file", A, P(CREDIT)}, {"ap photo", A, P(CREDIT)}, {"ap photo", S, P(CREDIT)}, {"ap photo", W, P(CREDIT)}, {"apa", A, P(AGENCY)},
    {"apps", W, P(MENU)}, {"apr", A, P(MONTH)}, {"april", A, P(MONTH)}, {"aprile", A, P(MONTH)}, {"architecture", W, P(SECTION)},
    {"archive", W, P(MENU)}, {"archives", W, P(MENU) | P(RELATED)}, {"around the web", W, P(RELATED) | P(RELATED_HEAD)},
    {"art", W, P(SECTION)}, {"art and design", W, P(SECTION)}, {"article continues", S, P(RELATED)},
    {"article continues below", A, P(RELATED)}, {"articles liés", W, P(RELATED)}, {"articoli correlati", W, P(RELATED)},
    {"artigos relacionados", W, P(RELATED)}, {"arts", W, P(SECTION)}, {"arts and culture", W, P(SECTION)},
    {"artículos relacionados", W, P(RELATED)}, {"asia", W, P(SECTION)}, {"assine", S, P(SUBSCRIBE)}, {"assine", W, P(SUBSCRIBE)},
    {"associated press", A, P(AGENCY)}, {"associated press file", A, P(CREDIT)}, {"atualizado", S, P(BYLINE)},
    {"auch interessant", W, P(RELATED)}, {"auf facebook", S, P(SHARE)}, {"aug", A, P(MONTH)}, {"august", A, P(MONTH)},
    {"augustus", A, P(MONTH)}, {"australia", W, P(SECTION)}, {"author", S, P(BYLINE)}, {"author's own", A, P(AUTHOR)},
    {"authors", S, P(BYLINE)}, {"authors", W, P(MENU)}, {"autor", S, P(BYLINE)}, {"autos", W, P(SECTION)}, {"aviso legal", W, P(LEGAL)},
    {"avril", A, P(MONTH)}, {"back", W, P(MENU)}, {"back to", S, P(MENU) | P(RELATED)}, {"back to top", W, P(RELATED)},
    {"banking", W, P(SECTION)}, {"baseball", W, P(SECTION)}, {"basketball", W, P(SECTION)}, {"be reached at", A, P(AUTHOR)},
    {"be reproduced", A, P(LEGAL)}, {"be the first", S, P(COMMENT)}, {"be the first to", A, P(COMMENT)},
    {"be the first to comment", S, P(COMMENT_HEAD)}, {"beauty", W, P(SECTION)}, {"become a", S, P(SUBSCRIBE)}, {"belga", A, P(AGENCY)},
    {"beranda", W, P(MENU)}, {"best", W, P(COMMENT)}, {"bijgewerkt", S, P(BYLINE)}, {"bild", S, P(CREDIT)}, {"binnenland", W, P(SECTION)},
    {"blog", W, P(MENU)}, {"blogs", W, P(MENU)}, {"bloomberg", A, P(AGENCY)}, {"books", W, P(SECTION)}, {"boxing", W, P(SECTION)},
    {"brasil", W, P(SECTION)}, {"breadcrumb", S, P(MENU)}, {"breaking", W, P(RELATED)}, {"breaking news", W, P(RELATED)},
    {"breaking news alerts", A, P(SUBSCRIBE)}, {"brought to you", S, P(ADVERT)}, {"brought to you by", A, P(ADVERT)},
    {"browse", W, P(MENU)}, {"buitenland", W, P(SECTION)}, {"buscar", W, P(MENU)}, {"business", W, P(SECTION)}, {"buy", S, P(ADVERT)},
    {"buy now", W, P(ADVERT)}, {"by", S, P(BYLINE)}, {"by clicking", S, P(SUBSCRIBE)}, {"by continuing", S, P(SUBSCRIBE)},
    {"by providing", S, P(SUBSCRIBE)}, {"by signing up", S, P(SUBSCRIBE)}, {"by submitting", S, P(SUBSCRIBE)},
    {"by subscribing", S, P(SUBSCRIBE)}, {"calendar", W, P(MENU)}, {"can be reached", A, P(AUTHOR)}, {"canada", W, P(SECTION)},
    {"canadian press", A, P(AGENCY)}, {"cancel", W, P(SUBSCRIBE)}, {"cancel reply", A, P(COMMENT)}, {"cancel reply", S, P(COMMENT)},
    {"caption", W, P(CREDIT)}, {"careers", W, P(MENU)}, {"cars", W, P(SECTION)}, {"cart", W, P(MENU)}, {"cartoons", W, P(SECTION)},
    {"categories", S, P(RELATED)}, {"categories", W, P(RELATED)}, {"category", W, P(RELATED)}, {"celebrities", W, P(SECTION)},
    {"celebrity", W, P(SECTION)}, {"celebs", W, P(SECTION)}, {"cerca", W, P(MENU)}, {"checkout", W, P(MENU)}, {"china", W, P(SECTION)},
    {"choose", S, P(MENU)}, {"classifieds", W, P(MENU)}, {"click", S, P(MENU)}, {"click for", S, P(RELATED)},
    {"click here", A, P(RELATED)}, {"click here", S, P(RELATED)}, {"click here", W, P(MENU)}, {"click to", S, P(RELATED)},
    {"click to enlarge", A, P(CREDIT)}, {"click to share", S, P(SHARE)}, {"climate", W, P(SECTION)}, {"close", S, P(CREDIT)},
    {"close", W, P(CREDIT) | P(MENU)}, {"close menu", S, P(MENU)}, {"collapse", S, P(MENU)}, {"college football", W, P(SECTION)},
    {"columnist", A, P(BYLINE)}, {"columnists", W, P(SECTION)}, {"columns", W, P(SECTION)},
    {"comentarios", W, P(COMMENT) | P(COMMENT_HEAD)}, {"comentários", W, P(COMMENT) | P(COMMENT_HEAD)},
    {"comment", W, P(COMMENT) | P(SHARE)}, {"comment by", S, P(COMMENT)}, {"comment on", S, P(COMMENT)},
    {"comment policy", S, P(COMMENT)}, {"commentaires", W, P(COMMENT) | P(COMMENT_HEAD)}, {"commenti", W, P(COMMENT) | P(COMMENT_HEAD)},
    {"commenting", A, P(COMMENT)}, {"commenting", S, P(COMMENT)}, {"comments", A, P(AGO)}, {"comments", S, P(COMMENT)},
    {"comments", W, P(COMMENT) | P(COMMENT_HEAD)}, {"comments are", A, P(COMMENT)}, {"comments are closed", A, P(COMMENT)},
    {"comments are closed", W, P(COMMENT) | P(COMMENT_HEAD)}, {"comments for this", S, P(COMMENT_HEAD)},
    {"comments may be", S, P(COMMENT)}, {"comments on this", S, P(COMMENT_HEAD)}, {"comments policy", S, P(COMMENT)},
    {"comments section", A, P(COMMENT)}, {"community", W, P(SECTION)}, {"community guidelines", A, P(LEGAL)},
    {"companies", W, P(SECTION)}, {"compartilhar", W, P(SHARE)}, {"compartilhe", S, P(SHARE)}, {"compartir", W, P(SHARE)},
    {"compartir en", S, P(SHARE)}, {"compiled by", S, P(AUTHOR)}, {"condividi", W, P(SHARE)}, {"condividi su", S, P(SHARE)},
    {"congress", W, P(SECTION)}, {"connexion", W, P(SUBSCRIBE)}, {"contact", S, P(AUTHOR)}, {"contact", W, P(MENU)},
    {"contact her", A, P(AUTHOR)}, {"contact him", A, P(AUTHOR)}, {"contact the", S, P(AUTHOR)}, {"contact the author", A, P(AUTHOR)},
    {"contact us", A, P(MENU)}, {"contact us", S, P(MENU)}, {"contact us", W, P(MENU)}, {"contactez nous", W, P(MENU)},
    {"contacto", W, P(MENU)}, {"contato", W, P(MENU)}, {"contatti", W, P(MENU)}, {"continue reading", S, P(RELATED)},
    {"continue reading", W, P(RELATED)}, {"continue reading below", A, P(ADVERT)}, {"continues below", S, P(RELATED)},
    {"contributed reporting", A, P(AUTHOR)}, {"contributed to", A, P(AUTHOR)}, {"contributed to this", A, P(AUTHOR)},
    {"contributor", A, P(BYLINE)}, {"conversation", W, P(COMMENT)}, {"cookie policy", A, P(LEGAL)}, {"cookie policy", W, P(LEGAL)},
    {"cookie settings", W, P(LEGAL)}, {"cookies", W, P(LEGAL)}, {"cookies to", A, P(LEGAL)}, {"copy link", W, P(SHARE)},
    {"copyright", A, P(AUTHOR) | P(LEGAL)}, {"copyright", W, P(LEGAL)}, {"corrected", A, P(AUTHOR)}, {"correction", S, P(AUTHOR)},
    {"corrections", W, P(LEGAL)}, {"correspondent", A, P(BYLINE)}, {"coupon", A, P(ADVERT)}, {"coupon", S, P(ADVERT)},
    {"courtesy", S, P(CREDIT)}, {"courtesy of", A, P(CREDIT)}, {"courtesy of", S, P(CREDIT)}, {"courts", W, P(SECTION)},
    {"covers", A, P(AUTHOR)}, {"create account", S, P(SUBSCRIBE)}, {"create an account", S, P(SUBSCRIBE)}, {"created", S, P(BYLINE)},
    {"credit", S, P(CREDIT)}, {"credit", W, P(CREDIT)}, {"cricket", W, P(SECTION)}, {"crime", W, P(SECTION)}, {"cronaca", W, P(SECTION)},
    {"crossword", W, P(MENU)}, {"crosswords", W, P(MENU)}, {"crédit", S, P(CREDIT)}, {"crédito", S, P(CREDIT)},
    {"cultura", W, P(SECTION)}, {"culture", W, P(SECTION)}, {"cultuur", W, P(SECTION)}, {"customer service", A, P(MENU)},
    {"cycling", W, P(SECTION)}, {"da", S, P(BYLINE)}, {"daily email", A, P(SUBSCRIBE)}, {"dance", W, P(SECTION)}, {"date", S, P(BYLINE)},
    {"datenschutz", W, P(LEGAL)}, {"day ago", A, P(AGO)}, {"days ago", A, P(AGO)}, {"deals", S, P(ADVERT)}, {"deals", W, P(SECTION)},
    {"dec", A, P(MONTH)}, {"december", A, P(MONTH)}, {"deixe um comentário", S, P(COMMENT) | P(COMMENT_HEAD)},
    {"deja un comentario", S, P(COMMENT) | P(COMMENT_HEAD)}, {"delen", W, P(SHARE)}, {"delicious", W, P(SHARE)},
    {"delivered to", S, P(SUBSCRIBE)}, {"deportes", W, P(SECTION)}, {"design", W, P(SECTION)}, {"designed and", A, P(LEGAL)},
    {"designed by", A, P(LEGAL)}, {"deutsch", W, P(MENU)}, {"dezember", A, P(MONTH)}, {"dezembro", A, P(MONTH)}, {"di", S, P(BYLINE)},
    {"dicembre", A, P(MONTH)}, {"diciembre", A, P(MONTH)}, {"digg", W, P(SHARE)}, {"dining", W, P(SECTION)}, {"disclaimer", W, P(LEGAL)},
    {"disclosure", S, P(AUTHOR)}, {"discussion", W, P(COMMENT) | P(COMMENT_HEAD)}, {"disqus", A, P(COMMENT)},
    {"do not necessarily", A, P(AUTHOR)}, {"do not sell my personal information", W, P(LEGAL)},
    {"don't have an account", S, P(SUBSCRIBE)}, {"don't miss", S, P(RELATED)}, {"don't miss", W, P(RELATED)}, {"donate", W, P(SUBSCRIBE)},
    {"door", S, P(BYLINE)}, {"download our", S, P(SUBSCRIBE)}, {"download the", S, P(SUBSCRIBE)}, {"dpa", A, P(AGENCY) | P(CREDIT)},
    {"drucken", W, P(SHARE)}, {"décembre", A, P(MONTH)}, {"e mail", W, P(SHARE)}, {"e mail address", W, P(SUBSCRIBE)},
    {"e paper", W, P(MENU)}, {"economia", W, P(SECTION)}, {"economie", W, P(SECTION)}, {"economy", W, P(SECTION)},
    {"economía", W, P(SECTION)}, {"edited", A, P(AGO)}, {"editing by", A, P(AUTHOR)}, {"editing by", S, P(AUTHOR) | P(BYLINE)},
    {"edition", W, P(MENU) | P(SUBSCRIBE)}, {"editions", W, P(MENU)}, {"editor in", A, P(BYLINE)}, {"editor's note", S, P(AUTHOR)},
    {"editor's picks", S, P(RELATED)}, {"editor's picks", W, P(RELATED) | P(RELATED_HEAD)}, {"editorial", W, P(SECTION)},
    {"editorials", W, P(SECTION)}, {"editors picks", W, P(RELATED)}, {"editors' picks", W, P(RELATED) | P(RELATED_HEAD)},
    {"education", W, P(SECTION)}, {"efe", A, P(AGENCY)}, {"election", W, P(SECTION)}, {"elections", W, P(SECTION)},
    {"email", S, P(AUTHOR)}, {"email", W, P(SHARE)}, {"email address", A, P(SUBSCRIBE)}, {"email address", W, P(SUBSCRIBE)},
    {"email alerts", A, P(SUBSCRIBE)}, {"email article", S, P(SHARE)}, {"email her", A, P(AUTHOR)}, {"email him", A, P(AUTHOR)},
    {"email newsletter", A, P(SUBSCRIBE)}, {"email this", S, P(SHARE)}, {"email will not be published", A, P(COMMENT)},
    {"energy", W, P(SECTION)}, {"enero", A, P(MONTH)}, {"english", W, P(MENU)}, {"enlarge", S, P(CREDIT)}, {"enlarge", W, P(CREDIT)},
    {"enter to win", S, P(ADVERT)}, {"enter your email", S, P(SUBSCRIBE)}, {"entertainment", W, P(SECTION)}, {"entrar", W, P(SUBSCRIBE)},
    {"enviar", W, P(SHARE)}, {"environment", W, P(SECTION)}, {"epa", A, P(CREDIT)}, {"epaper", W, P(MENU)}, {"español", W, P(MENU)},
    {"esportes", W, P(SECTION)}, {"esteri", W, P(SECTION)}, {"europe", W, P(SECTION)}, {"events", W, P(MENU) | P(SECTION)},
    {"expand", S, P(MENU)}, {"explore", S, P(RELATED)}, {"explore more", W, P(RELATED)}, {"f1", W, P(SECTION)}, {"fa", A, P(AGO)},
    {"facebook", W, P(SHARE)}, {"facebook account", A, P(COMMENT)}, {"facebook page", A, P(AUTHOR)}, {"family", W, P(SECTION)},
    {"faq", W, P(MENU)}, {"faqs", W, P(MENU)}, {"fashion", W, P(SECTION)}, {"featured", S, P(RELATED)}, {"featured", W, P(RELATED)},
    {"featured stories", W, P(RELATED)}, {"features", W, P(SECTION)}, {"features and analysis", W, P(SECTION)}, {"feb", A, P(MONTH)},
    {"febbraio", A, P(MONTH)}, {"febrero", A, P(MONTH)}, {"februar", A, P(MONTH)}, {"februari", A, P(MONTH)}, {"february", A, P(MONTH)},
    {"feedback", W, P(MENU)}, {"fevereiro", A, P(MONTH)}, {"file photo", A, P(CREDIT)}, {"file photo", S, P(CREDIT)},
    {"file photo", W, P(CREDIT)}, {"filed under", S, P(RELATED) | P(RELATED_HEAD)}, {"filed under", W, P(RELATED)},
    {"film", W, P(SECTION)}, {"finance", W, P(SECTION)}, {"find us", S, P(SHARE)}, {"first appeared", A, P(AUTHOR)},
    {"first published", A, P(AUTHOR)}, {"first published", S, P(BYLINE)}, {"fitness", W, P(SECTION)}, {"flag", W, P(COMMENT)},
    {"flag as inappropriate", A, P(COMMENT)}, {"flipboard", W, P(SHARE)}, {"folgen sie", S, P(SHARE)}, {"follow", S, P(AUTHOR) | P(MENU)},
    {"follow", W, P(MENU)}, {"follow her", A, P(AUTHOR)}, {"follow him", A, P(AUTHOR)}, {"follow me", S, P(SHARE)},
    {"follow on", S, P(SHARE)}, {"follow them", A, P(AUTHOR)}, {"follow us", S, P(SHARE)}, {"follow us on", A, P(SHARE)},
    {"followers", A, P(AGO)}, {"food", W, P(SECTION)}, {"food and drink", W, P(SECTION)}, {"football", W, P(SECTION)},
    {"for just", A, P(ADVERT)}, {"for the", A, P(BYLINE)}, {"for the washington", A, P(CREDIT)}, {"forgot password", W, P(SUBSCRIBE)},
    {"forgot your password", S, P(SUBSCRIBE)}, {"forum", W, P(MENU)}, {"forums", W, P(MENU)}, {"foto", S, P(CREDIT)},
    {"foto", W, P(CREDIT)}, {"foto via", A, P(CREDIT)}, {"fotos", S, P(CREDIT)}, {"français", W, P(MENU)},
    {"free newsletter", A, P(SUBSCRIBE)}, {"free shipping", A, P(ADVERT)}, {"free trial", A, P(SUBSCRIBE)}, {"from", S, P(BYLINE)},
    {"from around", S, P(RELATED)}, {"from our partners", S, P(RELATED)}, {"from the web", S, P(RELATED)},
    {"from the web", W, P(RELATED) | P(RELATED_HEAD)}, {"full story", W, P(RELATED)}, {"fullscreen", W, P(CREDIT)},
    {"février", A, P(MONTH)}, {"gadgets", W, P(SECTION)}, {"gallery", W, P(RELATED)}, {"games", W, P(MENU)}, {"gaming", W, P(SECTION)},
    {"geef een reactie", S, P(COMMENT)}, {"gennaio", A, P(MONTH)}, {"gepubliceerd", S, P(BYLINE)}, {"gesundheit", W, P(SECTION)},
    {"get access", S, P(SUBSCRIBE)}, {"get breaking", S, P(SUBSCRIBE)}, {"get daily", S, P(SUBSCRIBE)}, {"get news", S, P(SUBSCRIBE)},
    {"get our", S, P(SUBSCRIBE)}, {"get the app", W, P(SUBSCRIBE)}, {"get the best", S, P(SUBSCRIBE)},
    {"get the latest", S, P(SUBSCRIBE)}, {"get the news", S, P(SUBSCRIBE)}, {"get unlimited", S, P(SUBSCRIBE)},
    {"get updates", S, P(SUBSCRIBE)}, {"get your", S, P(ADVERT)}, {"getty", A, P(CREDIT)}, {"getty", S, P(CREDIT)},
    {"getty", W, P(CREDIT)}, {"getty images", A, P(CREDIT)}, {"getty images", W, P(CREDIT)}, {"gift card", A, P(ADVERT)},
    {"giugno", A, P(MONTH)}, {"gmail", W, P(SHARE)}, {"go", W, P(MENU)}, {"go to", S, P(MENU)}, {"golf", W, P(SECTION)},
    {"google", W, P(SHARE)}, {"google plus", W, P(SHARE)}, {"gossip", W, P(SECTION)}, {"got a tip", S, P(AUTHOR)},
    {"got it", W, P(LEGAL)}, {"graphic", S, P(CREDIT)}, {"hace", A, P(AGO)}, {"have a tip", S, P(AUTHOR)},
    {"have your say", S, P(COMMENT)}, {"have your say", W, P(COMMENT) | P(COMMENT_HEAD)}, {"health", W, P(SECTION)}, {"help", W, P(MENU)},
    {"her twitter", A, P(AUTHOR)}, {"hide caption", A, P(CREDIT)}, {"hide caption", W, P(CREDIT)}, {"hide comments", S, P(COMMENT)},
    {"hide comments", W, P(COMMENT)}, {"high school sports", W, P(SECTION)}, {"his twitter", A, P(AUTHOR)}, {"history", W, P(SECTION)},
    {"hockey", W, P(SECTION)}, {"home", W, P(MENU)}, {"home and garden", W, P(SECTION)}, {"home news", S, P(MENU)},
    {"home screen", A, P(SUBSCRIBE)}, {"horoscope", W, P(MENU)}, {"horoscopes", W, P(MENU)}, {"hosted by", A, P(LEGAL)},
    {"hour ago", A, P(AGO)}, {"hours ago", A, P(AGO)}, {"hrs ago", A, P(AGO)}, {"i agree", W, P(LEGAL)}, {"ians", A, P(AGENCY)},
    {"iklan", W, P(ADVERT)}, {"il y a", A, P(AGO)}, {"illustration", S, P(CREDIT)}, {"image", S, P(CREDIT)}, {"image", W, P(CREDIT)},
    {"image caption", A, P(CREDIT)}, {"image caption", S, P(CREDIT)}, {"image copyright", A, P(CREDIT)},
    {"image copyright", S, P(CREDIT)}, {"image credit", S, P(CREDIT)}, {"image credit", W, P(CREDIT)}, {"image source", S, P(CREDIT)},
    {"images", A, P(AGO)}, {"images", S, P(CREDIT)}, {"impressum", W, P(LEGAL)}, {"imprimer", W, P(SHARE)}, {"imprimir", W, P(SHARE)},
    {"imprint", W, P(LEGAL)}, {"in case you missed it", W, P(RELATED)}, {"in pictures", S, P(RELATED)}, {"in reply to", S, P(COMMENT)},
    {"in this article", W, P(RELATED)}, {"in this file", S, P(CREDIT)}, {"in this image", S, P(CREDIT)}, {"in this photo", S, P(CREDIT)},
    {"in this story", W, P(RELATED)}, {"in your inbox", A, P(SUBSCRIBE)}, {"india", W, P(SECTION)}, {"industries", W, P(SECTION)},
    {"industry", W, P(SECTION)}, {"iniciar sesión", W, P(SUBSCRIBE)}, {"inicio", W, P(MENU)}, {"inloggen", W, P(SUBSCRIBE)},
    {"inscrivez", S, P(SUBSCRIBE)}, {"instagram", W, P(SHARE)}, {"install", S, P(SUBSCRIBE)}, {"interfax", A, P(AGENCY)},
    {"international", W, P(SECTION)}, {"international edition", W, P(MENU)}, {"internet", W, P(SECTION)},
    {"investigations", W, P(SECTION)}, {"início", W, P(MENU)}, {"is a columnist", A, P(AUTHOR)}, {"is a contributor", A, P(AUTHOR)},
    {"is a freelance", A, P(AUTHOR)}, {"is a professor", A, P(AUTHOR)}, {"is a reporter", A, P(AUTHOR)}, {"is a senior", A, P(AUTHOR)},
    {"is a staff writer", A, P(AUTHOR)}, {"is a writer", A, P(AUTHOR)}, {"is an associate", A, P(AUTHOR)}, {"is an editor", A, P(AUTHOR)},
    {"is the author of", A, P(AUTHOR)}, {"is the editor", A, P(AUTHOR)}, {"iscriviti", S, P(SUBSCRIBE)}, {"istock", A, P(CREDIT)},
    {"jan", A, P(MONTH)}, {"janeiro", A, P(MONTH)}, {"januar", A, P(MONTH)}, {"januari", A, P(MONTH)}, {"january", A, P(MONTH)},
    {"janvier", A, P(MONTH)}, {"javascript", A, P(LEGAL)}, {"jetzt abonnieren", S, P(SUBSCRIBE)}, {"jobs", W, P(MENU)},
    {"join", W, P(SUBSCRIBE)}, {"join our", S, P(SUBSCRIBE)}, {"join the conversation", S, P(SUBSCRIBE)},
    {"join the conversation", W, P(COMMENT) | P(COMMENT_HEAD)}, {"join the discussion", W, P(COMMENT) | P(COMMENT_HEAD)},
    {"join us on", S, P(SHARE)}, {"juillet", A, P(MONTH)}, {"juin", A, P(MONTH)}, {"jul", A, P(MONTH)}, {"julho", A, P(MONTH)},
    {"juli", A, P(MONTH)}, {"julio", A, P(MONTH)}, {"july", A, P(MONTH)}, {"jump to", S, P(MENU) | P(RELATED)}, {"jun", A, P(MONTH)},
    {"june", A, P(MONTH)}, {"junho", A, P(MONTH)}, {"juni", A, P(MONTH)}, {"junio", A, P(MONTH)}, {"kommentar", W, P(COMMENT)},
    {"kommentare", W, P(COMMENT) | P(COMMENT_HEAD)}, {"kommentieren", W, P(COMMENT)}, {"kontakt", W, P(MENU)}, {"kultur", W, P(SECTION)},
    {"kyodo", A, P(AGENCY)}, {"laisser un commentaire", S, P(COMMENT) | P(COMMENT_HEAD)},
    {"lascia un commento", S, P(COMMENT) | P(COMMENT_HEAD)}, {"last modified", S, P(BYLINE)}, {"last updated", A, P(BYLINE)},
    {"last updated", S, P(BYLINE)}, {"latest", W, P(RELATED)}, {"latest from", S, P(RELATED)}, {"latest in", S, P(RELATED)},
    {"latest news", S, P(RELATED)}, {"latest news", W, P(RELATED) | P(RELATED_HEAD)}, {"latest stories", W, P(RELATED) | P(RELATED_HEAD)},
    {"latest videos", W, P(RELATED)}, {"law", W, P(SECTION)}, {"learn more", A, P(RELATED)}, {"learn more", S, P(RELATED)},
    {"leave a", S, P(COMMENT)}, {"leave a comment", A, P(COMMENT)}, {"leave a comment", S, P(COMMENT_HEAD)},
    {"leave a comment", W, P(COMMENT) | P(COMMENT_HEAD)}, {"leave a reply", S, P(COMMENT_HEAD)},
    {"leave a reply", W, P(COMMENT) | P(COMMENT_HEAD)}, {"lee también", S, P(RELATED)}, {"lee también", W, P(RELATED)},
    {"lees ook", S, P(RELATED)}, {"lees ook", W, P(RELATED) | P(RELATED_HEAD)}, {"legal", W, P(LEGAL)}, {"legal notice", W, P(LEGAL)},
    {"leggi anche", S, P(RELATED)}, {"leggi anche", W, P(RELATED) | P(RELATED_HEAD)}, {"leia", S, P(RELATED)},
    {"leia também", W, P(RELATED)}, {"lesen sie", S, P(RELATED)}, {"lesen sie auch", W, P(RELATED)}, {"letters", W, P(SECTION)},
    {"life", W, P(SECTION)}, {"life and style", W, P(SECTION)}, {"life style", W, P(SECTION)}, {"lifestyle", W, P(SECTION)},
    {"like", W, P(SHARE)}, {"like reply", W, P(COMMENT)}, {"like this", S, P(SHARE)}, {"like us", S, P(SHARE)},
    {"like us on", A, P(SHARE)}, {"likes", A, P(AGO)}, {"likes", W, P(SHARE)}, {"limited time", A, P(ADVERT)},
    {"limited time", S, P(ADVERT)}, {"line", W, P(SHARE)}, {"link copied", W, P(SHARE)}, {"link to this", A, P(SHARE)},
    {"linkedin", W, P(SHARE)}, {"lire aussi", S, P(RELATED)}, {"lire aussi", W, P(RELATED)}, {"listen", W, P(MENU)},
    {"listen live", W, P(MENU)}, {"live", W, P(RELATED)}, {"live tv", W, P(MENU)}, {"lives in", A, P(AUTHOR)},
    {"load comments", W, P(COMMENT)}, {"load more", S, P(RELATED)}, {"load more", W, P(RELATED)}, {"loading", W, P(MENU)},
    {"local", W, P(SECTION)}, {"local news", W, P(SECTION)}, {"log in", W, P(SUBSCRIBE)}, {"log in to", S, P(SUBSCRIBE)},
    {"log in to comment", S, P(COMMENT)}, {"log out", W, P(SUBSCRIBE)}, {"login", W, P(SUBSCRIBE)}, {"logout", W, P(SUBSCRIBE)},
    {"luglio", A, P(MONTH)}, {"maart", A, P(MONTH)}, {"magazine", W, P(MENU)}, {"maggio", A, P(MONTH)}, {"mai", A, P(MONTH)},
    {"mail", W, P(SHARE)}, {"main menu", W, P(MENU)}, {"maio", A, P(MONTH)}, {"mar", A, P(MONTH)}, {"march", A, P(MONTH)},
    {"markets", W, P(SECTION)}, {"mars", A, P(MONTH)}, {"marzo", A, P(MONTH)}, {"março", A, P(MONTH)}, {"masthead", W, P(MENU)},
    {"may", A, P(MONTH)}, {"may not be published", A, P(LEGAL)}, {"may not be reproduced", A, P(LEGAL)}, {"mayo", A, P(MONTH)},
    {"media", W, P(SECTION)}, {"media caption", S, P(CREDIT)}, {"media kit", A, P(MENU)}, {"meer nieuws", W, P(RELATED)},
    {"mehr", W, P(RELATED)}, {"mehr zu", S, P(RELATED)}, {"mehr zum thema", W, P(RELATED) | P(RELATED_HEAD)}, {"mei", A, P(MONTH)},
    {"meinung", W, P(SECTION)}, {"meistgelesen", W, P(RELATED)}, {"melden sie sich", S, P(SUBSCRIBE)}, {"members", A, P(AGO)},
    {"mentions légales", W, P(LEGAL)}, {"menu", S, P(MENU)}, {"menu", W, P(MENU)}, {"merken", W, P(SHARE)}, {"messenger", W, P(SHARE)},
    {"middle east", W, P(SECTION)}, {"min ago", A, P(AGO)}, {"min read", A, P(AGO) | P(BYLINE)}, {"mins ago", A, P(AGO)},
    {"minute ago", A, P(AGO)}, {"minute read", A, P(AGO)}, {"minutes ago", A, P(AGO)}, {"mis à jour", S, P(BYLINE)},
    {"mlb", W, P(SECTION)}, {"mobile", W, P(MENU) | P(SECTION)}, {"mobile app", A, P(SUBSCRIBE)}, {"moderated", A, P(COMMENT)},
    {"modified", S, P(BYLINE)}, {"monde", W, P(SECTION)}, {"money", W, P(SECTION)}, {"month ago", A, P(AGO)}, {"months ago", A, P(AGO)},
    {"more", W, P(RELATED) | P(SHARE)}, {"more about", S, P(RELATED)}, {"more articles", S, P(RELATED)}, {"more by", A, P(AUTHOR)},
    {"more coverage", W, P(RELATED)}, {"more from", S, P(RELATED) | P(RELATED_HEAD)}, {"more from our", A, P(RELATED)},
    {"more headlines", W, P(RELATED)}, {"more in", S, P(RELATED) | P(RELATED_HEAD)}, {"more in", W, P(RELATED)},
    {"more information", W, P(RELATED)}, {"more like this", W, P(RELATED) | P(RELATED_HEAD)}, {"more news", S, P(RELATED)},
    {"more news", W, P(RELATED) | P(RELATED_HEAD)}, {"more on", S, P(RELATED) | P(RELATED_HEAD)}, {"more sections", W, P(MENU)},
    {"more stories", A, P(RELATED)}, {"more stories", S, P(RELATED)}, {"more stories", W, P(RELATED) | P(RELATED_HEAD)},
    {"more to read", W, P(RELATED)}, {"more videos", W, P(RELATED)}, {"most commented", W, P(RELATED)}, {"most popular", S, P(RELATED)},
    {"most popular", W, P(RELATED) | P(RELATED_HEAD)}, {"most popular in", S, P(RELATED_HEAD)}, {"most read", S, P(RELATED)},
    {"most read", W, P(RELATED) | P(RELATED_HEAD)}, {"most read in", S, P(RELATED_HEAD)}, {"most recent", S, P(RELATED)},
    {"most recent", W, P(RELATED)}, {"most shared", W, P(RELATED)}, {"most viewed", S, P(RELATED)},
    {"most viewed", W, P(RELATED) | P(RELATED_HEAD)}, {"motoring", W, P(SECTION)}, {"movies", W, P(SECTION)}, {"mundo", W, P(SECTION)},
    {"music", W, P(SECTION)}, {"must read", S, P(RELATED)}, {"must read", W, P(RELATED)}, {"must reads", W, P(RELATED)},
    {"must watch", S, P(RELATED)}, {"my account", W, P(SUBSCRIBE)}, {"my cart", W, P(MENU)}, {"my profile", W, P(SUBSCRIBE)},
    {"märz", A, P(MONTH)}, {"name", W, P(COMMENT)}, {"national", W, P(SECTION)}, {"nature", W, P(SECTION)}, {"navigate", S, P(MENU)},
    {"navigation", W, P(MENU)}, {"nba", W, P(SECTION)}, {"netzwelt", W, P(SECTION)}, {"newest", W, P(COMMENT)}, {"news", W, P(SECTION)},
    {"news alerts", A, P(SUBSCRIBE)}, {"news service", A, P(AGENCY) | P(BYLINE)}, {"newsletter", W, P(SUBSCRIBE)},
    {"newsletter and", A, P(SUBSCRIBE)}, {"newsletters", A, P(SUBSCRIBE)}, {"newsletters", W, P(SUBSCRIBE)}, {"newspaper", W, P(MENU)},
    {"next", S, P(RELATED)}, {"next", W, P(RELATED)}, {"next article", W, P(RELATED)}, {"next page", W, P(MENU)},
    {"next post", S, P(MENU)}, {"next post", W, P(RELATED)}, {"next story", W, P(RELATED)}, {"next up", W, P(RELATED)},
    {"nfl", W, P(SECTION)}, {"nhl", W, P(SECTION)}, {"no comments", W, P(COMMENT) | P(COMMENT_HEAD)},
    {"no comments yet", W, P(COMMENT_HEAD)}, {"not a member", S, P(SUBSCRIBE)}, {"not a subscriber", S, P(SUBSCRIBE)},
    {"not responsible for", A, P(LEGAL)}, {"note", S, P(AUTHOR)}, {"notify me", S, P(COMMENT)}, {"notify me", W, P(COMMENT)},
    {"notre newsletter", A, P(SUBSCRIBE)}, {"nov", A, P(MONTH)}, {"november", A, P(MONTH)}, {"novembre", A, P(MONTH)},
    {"novembro", A, P(MONTH)}, {"noviembre", A, P(MONTH)}, {"novosti", A, P(AGENCY)}, {"now playing", S, P(RELATED)},
    {"nuestro boletín", A, P(SUBSCRIBE)}, {"nutzung von cookies", A, P(LEGAL)}, {"obituaries", W, P(MENU) | P(SECTION)},
    {"oct", A, P(MONTH)}, {"october", A, P(MONTH)}, {"octobre", A, P(MONTH)}, {"octubre", A, P(MONTH)}, {"offbeat", W, P(SECTION)},
    {"ok", W, P(LEGAL)}, {"oktober", A, P(MONTH)}, {"oldest", W, P(COMMENT)}, {"olympics", W, P(SECTION)},
    {"on facebook and twitter", A, P(SHARE)}, {"on twitter", A, P(AUTHOR)}, {"on twitter and", A, P(SHARE)}, {"open", W, P(MENU)},
    {"open menu", S, P(MENU)}, {"opens in new window", A, P(SHARE)}, {"opinion", W, P(SECTION)}, {"opinion expressed", A, P(AUTHOR)},
    {"opinions", W, P(SECTION)}, {"opinions expressed", A, P(AUTHOR)}, {"opinión", W, P(SECTION)}, {"order now", S, P(ADVERT)},
    {"original article", S, P(AUTHOR)}, {"originally appeared", A, P(AUTHOR)}, {"originally appeared", S, P(AUTHOR)},
    {"originally published", A, P(AUTHOR)}, {"originally published", S, P(BYLINE)},
    {"other perspectives", S, P(COMMENT_HEAD) | P(RELATED)}, {"other perspectives on this story", W, P(COMMENT_HEAD)},
    {"other stories", S, P(RELATED)}, {"ottobre", A, P(MONTH)}, {"our app", A, P(SUBSCRIBE)}, {"our cookies", A, P(LEGAL)},
    {"our free", A, P(SUBSCRIBE)}, {"our newsletter", A, P(SUBSCRIBE)}, {"our newsletters", A, P(SUBSCRIBE)},
    {"our partners", A, P(LEGAL)}, {"outubro", A, P(MONTH)}, {"page", S, P(MENU)}, {"paid content", S, P(RELATED_HEAD)},
    {"paid content", W, P(ADVERT)}, {"paid for", S, P(ADVERT)}, {"panorama", W, P(SECTION)}, {"par", S, P(BYLINE)},
    {"parenting", W, P(SECTION)}, {"part of the", A, P(LEGAL)}, {"partager", W, P(SHARE)}, {"partager sur", S, P(SHARE)},
    {"partner content", W, P(ADVERT)}, {"password", W, P(SUBSCRIBE)}, {"per month", A, P(ADVERT)}, {"permalink", S, P(MENU)},
    {"permalink", W, P(COMMENT)}, {"personal data", A, P(LEGAL)}, {"personal finance", W, P(SECTION)}, {"personalised ads", A, P(LEGAL)},
    {"photo", S, P(CREDIT)}, {"photo", W, P(CREDIT)}, {"photo by", A, P(CREDIT)}, {"photo by", S, P(CREDIT)},
    {"photo courtesy", A, P(CREDIT)}, {"photo credit", A, P(CREDIT)}, {"photo credit", S, P(CREDIT)}, {"photo credit", W, P(CREDIT)},
    {"photo gallery", W, P(CREDIT)}, {"photo illustration", A, P(CREDIT)}, {"photo illustration", S, P(CREDIT)},
    {"photograph", S, P(CREDIT)}, {"photograph by", A, P(CREDIT)}, {"photographer", S, P(CREDIT)}, {"photographs", S, P(CREDIT)},
    {"photography", W, P(SECTION)}, {"photos", A, P(AGO)}, {"photos", S, P(CREDIT)}, {"photos", W, P(CREDIT) | P(MENU) | P(RELATED)},
    {"photos of the", S, P(RELATED)}, {"pic", S, P(CREDIT)}, {"picture", S, P(CREDIT)}, {"picture", W, P(CREDIT)},
    {"picture alliance", A, P(CREDIT)}, {"pictures", S, P(CREDIT)}, {"pin it", W, P(SHARE)}, {"pinterest", W, P(SHARE)},
    {"play video", S, P(CREDIT)}, {"play video", W, P(RELATED)}, {"players", W, P(MENU)},
    {"please enable javascript to view", S, P(COMMENT)}, {"please log in", S, P(SUBSCRIBE)}, {"please sign in", S, P(SUBSCRIBE)},
    {"please wait", W, P(MENU)}, {"podcast", W, P(MENU)}, {"podcasts", W, P(MENU)}, {"points", A, P(AGO)}, {"politica", W, P(SECTION)},
    {"politics", W, P(SECTION)}, {"politiek", W, P(SECTION)}, {"politik", W, P(SECTION)}, {"politique", W, P(SECTION)},
    {"política", W, P(SECTION)}, {"política de privacidad", W, P(LEGAL)}, {"pool photo", A, P(CREDIT)},
    {"popular", W, P(RELATED) | P(RELATED_HEAD)}, {"popular in", S, P(RELATED)}, {"popular on", S, P(RELATED)},
    {"popular posts", W, P(RELATED) | P(RELATED_HEAD)}, {"por", S, P(BYLINE)}, {"post a comment", A, P(COMMENT)},
    {"post a comment", S, P(COMMENT) | P(COMMENT_HEAD)}, {"post a comment", W, P(COMMENT) | P(COMMENT_HEAD)},
    {"post comment", W, P(COMMENT)}, {"posted", S, P(BYLINE)}, {"posted by", S, P(BYLINE)},
    {"posted in", S, P(RELATED) | P(RELATED_HEAD)}, {"posted on", A, P(BYLINE)}, {"posted on", S, P(BYLINE)}, {"posts", A, P(AGO)},
    {"powered by", A, P(LEGAL)}, {"press", W, P(MENU)}, {"press association", A, P(AGENCY)}, {"press room", W, P(MENU)},
    {"previous", S, P(RELATED)}, {"previous", W, P(RELATED)}, {"previous article", W, P(RELATED)}, {"previous page", W, P(MENU)},
    {"previous post", S, P(MENU)}, {"previous post", W, P(RELATED)}, {"print", W, P(SHARE)}, {"print article", S, P(SHARE)},
    {"print edition", W, P(MENU)}, {"print this", S, P(SHARE)}, {"privacy", W, P(LEGAL)}, {"privacy policy", A, P(LEGAL)},
    {"privacy policy", W, P(LEGAL)}, {"profile", W, P(SUBSCRIBE)}, {"promo", W, P(ADVERT)}, {"promoted", S, P(RELATED_HEAD)},
    {"promoted", W, P(ADVERT)}, {"promoted by", S, P(ADVERT)}, {"promoted content", W, P(ADVERT)}, {"promoted stories", A, P(ADVERT)},
    {"promoted stories", W, P(RELATED_HEAD)}, {"property", W, P(SECTION)}, {"pti", A, P(AGENCY)}, {"pubblicato", S, P(BYLINE)},
    {"pubblicità", W, P(ADVERT)}, {"publicado", S, P(BYLINE)}, {"publicidad", W, P(ADVERT)}, {"publicidade", W, P(ADVERT)},
    {"publicité", W, P(ADVERT)}, {"publish date", S, P(BYLINE)}, {"published", A, P(BYLINE)}, {"published", S, P(BYLINE)},
    {"published on", S, P(BYLINE)}, {"publié", S, P(BYLINE)}, {"push notifications", A, P(SUBSCRIBE)}, {"puzzles", W, P(MENU)},
    {"racing", W, P(SECTION)}, {"radio", W, P(MENU)}, {"reach", S, P(AUTHOR)}, {"reacties", W, P(COMMENT) | P(COMMENT_HEAD)},
    {"read also", S, P(RELATED)}, {"read comments", W, P(COMMENT)}, {"read full", S, P(RELATED)}, {"read full story", W, P(RELATED)},
    {"read his", A, P(AUTHOR)}, {"read more", A, P(RELATED)}, {"read more", S, P(RELATED)}, {"read more", W, P(RELATED)},
    {"read next", S, P(RELATED)}, {"read next", W, P(RELATED) | P(RELATED_HEAD)}, {"read the full", S, P(RELATED)},
    {"reader comments", S, P(COMMENT_HEAD)}, {"reader comments", W, P(COMMENT_HEAD)}, {"reads", A, P(AGO)}, {"reageren", W, P(COMMENT)},
    {"real estate", W, P(SECTION)}, {"real time", W, P(SECTION)}, {"recent", W, P(RELATED)}, {"recent articles", W, P(RELATED)},
    {"recent comments", S, P(COMMENT_HEAD)}, {"recent posts", W, P(RELATED) | P(RELATED_HEAD)}, {"rechercher", W, P(MENU)},
    {"recipes", W, P(SECTION)}, {"recommend", W, P(COMMENT)}, {"recommended", S, P(RELATED)},
    {"recommended", W, P(RELATED) | P(RELATED_HEAD)}, {"recommended by", S, P(RELATED) | P(RELATED_HEAD)},
    {"recommended for", S, P(RELATED) | P(RELATED_HEAD)}, {"recommended for you", W, P(RELATED) | P(RELATED_HEAD)},
    {"reddit", W, P(SHARE)}, {"register", W, P(SUBSCRIBE)}, {"register for", S, P(SUBSCRIBE)}, {"register now", S, P(SUBSCRIBE)},
    {"register to", S, P(SUBSCRIBE)}, {"registered in england", A, P(LEGAL)}, {"registered trademark", A, P(LEGAL)},
    {"registrarse", W, P(SUBSCRIBE)}, {"registrati", W, P(SUBSCRIBE)}, {"registrieren", W, P(SUBSCRIBE)}, {"reise", W, P(SECTION)},
    {"related", S, P(RELATED)}, {"related", W, P(RELATED) | P(RELATED_HEAD)}, {"related articles", A, P(RELATED)},
    {"related articles", S, P(RELATED) | P(RELATED_HEAD)}, {"related articles", W, P(RELATED) | P(RELATED_HEAD)},
    {"related content", W, P(RELATED) | P(RELATED_HEAD)}, {"related coverage", W, P(RELATED)},
    {"related links", W, P(RELATED) | P(RELATED_HEAD)}, {"related news", W, P(RELATED) | P(RELATED_HEAD)},
    {"related posts", W, P(RELATED) | P(RELATED_HEAD)}, {"related stories", A, P(RELATED)},
    {"related stories", S, P(RELATED) | P(RELATED_HEAD)}, {"related stories", W, P(RELATED) | P(RELATED_HEAD)},
    {"related to", S, P(RELATED)}, {"related topics", S, P(RELATED)}, {"related topics", W, P(RELATED) | P(RELATED_HEAD)},
    {"relationships", W, P(SECTION)}, {"religion", W, P(SECTION)}, {"replied to", S, P(COMMENT)}, {"replies", A, P(AGO)},
    {"replies", W, P(COMMENT)}, {"reply", W, P(COMMENT)}, {"reply to", S, P(COMMENT)}, {"report", W, P(COMMENT)},
    {"report abuse", A, P(COMMENT)}, {"report abuse", S, P(COMMENT)}, {"report abuse", W, P(COMMENT)}, {"report comment", S, P(COMMENT)},
    {"report this", S, P(COMMENT)}, {"reported by", S, P(BYLINE)}, {"reporter", A, P(BYLINE)}, {"reporting by", A, P(AUTHOR)},
    {"reporting by", S, P(AUTHOR) | P(BYLINE)}, {"required fields", S, P(COMMENT)}, {"required fields are", A, P(COMMENT)},
    {"reserves the right", A, P(LEGAL)}, {"responder", W, P(COMMENT)}, {"restaurants", W, P(SECTION)}, {"retweets", A, P(AGO)},
    {"reuters", A, P(AGENCY)}, {"reuters", W, P(CREDIT)}, {"reuters file", A, P(CREDIT)}, {"reviews", W, P(SECTION)},
    {"rispondi", W, P(COMMENT)}, {"rss", W, P(SHARE)}, {"rss feed", A, P(SUBSCRIBE)}, {"rss feed", W, P(SHARE)},
    {"rss feeds", W, P(MENU)}, {"rugby", W, P(SECTION)}, {"russia", W, P(SECTION)}, {"répondre", W, P(COMMENT)}, {"save", W, P(SHARE)},
    {"save my name", S, P(COMMENT)}, {"save to", S, P(SHARE)}, {"save up", S, P(ADVERT)}, {"schedule", W, P(MENU)},
    {"schedules", W, P(MENU)}, {"schreiben sie einen kommentar", S, P(COMMENT) | P(COMMENT_HEAD)}, {"science", W, P(SECTION)},
    {"science and environment", W, P(SECTION)}, {"scores", W, P(MENU)}, {"screenshot", S, P(CREDIT)}, {"scroll down", A, P(RELATED)},
    {"scroll down", S, P(RELATED)}, {"se connecter", W, P(SUBSCRIBE)}, {"search", W, P(MENU)}, {"search for", S, P(MENU)},
    {"sections", W, P(MENU)}, {"see all", S, P(RELATED)}, {"see all", W, P(RELATED)}, {"see also", A, P(RELATED)},
    {"see also", S, P(RELATED)}, {"see also", W, P(RELATED) | P(RELATED_HEAD)}, {"see full", S, P(RELATED)}, {"see more", S, P(RELATED)},
    {"see more", W, P(RELATED)}, {"seguici", S, P(SHARE)}, {"select", S, P(MENU)}, {"send by email", S, P(SHARE)},
    {"send this", S, P(SHARE)}, {"send tips", S, P(AUTHOR)}, {"send to", S, P(SHARE)}, {"senior editor", A, P(BYLINE)},
    {"sep", A, P(MONTH)}, {"sept", A, P(MONTH)}, {"september", A, P(MONTH)}, {"septembre", A, P(MONTH)}, {"septiembre", A, P(MONTH)},
    {"setembro", A, P(MONTH)}, {"settembre", A, P(MONTH)}, {"settings", W, P(MENU)}, {"share", W, P(SHARE)},
    {"share article", S, P(SHARE)}, {"share facebook", S, P(SHARE)}, {"share on", S, P(SHARE)}, {"share on facebook", A, P(SHARE)},
    {"share on facebook", W, P(SHARE)}, {"share on linkedin", A, P(SHARE)}, {"share on twitter", A, P(SHARE)},
    {"share on twitter", W, P(SHARE)}, {"share story", S, P(SHARE)}, {"share this", S, P(RELATED_HEAD) | P(SHARE)},
    {"share this", W, P(RELATED_HEAD)}, {"share this article", A, P(SHARE)}, {"share this article", W, P(RELATED) | P(RELATED_HEAD)},
    {"share this page", A, P(SHARE)}, {"share this story", A, P(SHARE)}, {"share tweet", S, P(SHARE)}, {"share via", S, P(SHARE)},
    {"share via", W, P(SHARE)}, {"share with", S, P(SHARE)}, {"share your", S, P(SHARE)},
    {"share your thoughts", S, P(COMMENT) | P(COMMENT_HEAD)}, {"share your thoughts", W, P(COMMENT_HEAD)}, {"shares", A, P(AGO)},
    {"shares", W, P(SHARE)}, {"shop", S, P(ADVERT)}, {"shop", W, P(MENU)}, {"shop now", W, P(ADVERT)}, {"shopping", W, P(SECTION)},
    {"show all", S, P(RELATED)}, {"show comments", S, P(COMMENT) | P(COMMENT_HEAD)}, {"show comments", W, P(COMMENT)},
    {"show more", S, P(RELATED)}, {"show more", W, P(RELATED)}, {"shutterstock", A, P(CREDIT)}, {"siga", S, P(SHARE)},
    {"sign in", W, P(SUBSCRIBE)}, {"sign in to", S, P(SUBSCRIBE)}, {"sign in to comment", S, P(COMMENT)}, {"sign out", W, P(SUBSCRIBE)},
    {"sign up", W, P(SUBSCRIBE)}, {"sign up for", S, P(SUBSCRIBE)}, {"sign up here", A, P(SUBSCRIBE)}, {"sign up now", S, P(SUBSCRIBE)},
    {"sign up to", S, P(SUBSCRIBE)}, {"similar articles", W, P(RELATED) | P(RELATED_HEAD)}, {"sister sites", A, P(RELATED)},
    {"site", W, P(MENU)}, {"site index", W, P(MENU)}, {"site map", A, P(MENU)}, {"site map", S, P(MENU)}, {"site map", W, P(MENU)},
    {"sitemap", W, P(MENU)}, {"skip to", A, P(MENU)}, {"skip to", S, P(MENU) | P(RELATED)}, {"skip to content", W, P(MENU)},
    {"skip to main content", W, P(MENU)}, {"skip to navigation", W, P(MENU)}, {"slideshow", W, P(CREDIT)}, {"sms", W, P(SHARE)},
    {"snapchat", W, P(SHARE)}, {"soccer", W, P(SECTION)}, {"sociedad", W, P(SECTION)}, {"société", W, P(SECTION)},
    {"sort by", S, P(COMMENT)}, {"source", S, P(AUTHOR) | P(CREDIT)}, {"space", W, P(SECTION)}, {"special offer", A, P(ADVERT)},
    {"special offer", S, P(ADVERT)}, {"special reports", W, P(SECTION)}, {"special to", A, P(BYLINE)}, {"spettacoli", W, P(SECTION)},
    {"sponsor", W, P(ADVERT)}, {"sponsored", A, P(ADVERT)}, {"sponsored", S, P(ADVERT) | P(RELATED_HEAD)}, {"sponsored", W, P(ADVERT)},
    {"sponsored by", S, P(ADVERT)}, {"sponsored content", W, P(ADVERT) | P(RELATED_HEAD)},
    {"sponsored stories", W, P(RELATED) | P(RELATED_HEAD)}, {"sport", W, P(SECTION)}, {"sports", W, P(SECTION)}, {"staff", A, P(BYLINE)},
    {"staff", W, P(MENU)}, {"staff reporter", A, P(BYLINE)}, {"staff writer", A, P(BYLINE)}, {"staff writers", A, P(BYLINE)},
    {"stampa", W, P(SHARE)}, {"standings", W, P(MENU)}, {"start your", S, P(SUBSCRIBE)}, {"startseite", W, P(MENU)},
    {"stats", W, P(MENU)}, {"stay connected", S, P(SUBSCRIBE)}, {"stay informed", S, P(SUBSCRIBE)}, {"stay up to date", S, P(SUBSCRIBE)},
    {"stock photo", A, P(CREDIT)}, {"stocks", W, P(SECTION)}, {"store", W, P(MENU)}, {"story by", S, P(BYLINE)},
    {"story continues", A, P(RELATED)}, {"story continues", S, P(RELATED)}, {"story continues below", A, P(RELATED)},
    {"stumbleupon", W, P(SHARE)}, {"style", W, P(SECTION)}, {"submit", W, P(SUBSCRIBE)}, {"submit comment", S, P(COMMENT)},
    {"submitted by", S, P(BYLINE)}, {"subscribe", W, P(SUBSCRIBE)}, {"subscribe now", W, P(SUBSCRIBE)}, {"subscribe to", S, P(SUBSCRIBE)},
    {"subscribe today", A, P(SUBSCRIBE)}, {"subscriber", A, P(SUBSCRIBE)}, {"subscribers only", A, P(SUBSCRIBE)},
    {"subscriptions", W, P(SUBSCRIBE)}, {"suche", W, P(MENU)}, {"suivez nous", S, P(SHARE)}, {"support independent", S, P(SUBSCRIBE)},
    {"support our journalism", S, P(SUBSCRIBE)}, {"support us", W, P(SUBSCRIBE)}, {"sur le même sujet", W, P(RELATED)},
    {"suscríbase", S, P(SUBSCRIBE)}, {"suscríbete", W, P(SUBSCRIBE)}, {"síguenos", S, P(SHARE)}, {"tag", W, P(RELATED)},
    {"tagged", S, P(RELATED)}, {"tags", S, P(RELATED) | P(RELATED_HEAD)}, {"tags", W, P(RELATED) | P(RELATED_HEAD)},
    {"tap to", S, P(SUBSCRIBE)}, {"tass", A, P(AGENCY)}, {"tax", W, P(SECTION)}, {"te puede interesar", W, P(RELATED) | P(RELATED_HEAD)},
    {"teams", W, P(MENU)}, {"tech", W, P(SECTION)}, {"technology", W, P(SECTION)}, {"teilen", W, P(SHARE)}, {"teilen auf", S, P(SHARE)},
    {"telegram", W, P(SHARE)}, {"television", W, P(SECTION)}, {"tennis", W, P(SECTION)}, {"terms", W, P(LEGAL)},
    {"terms and conditions", A, P(LEGAL)}, {"terms and conditions", W, P(LEGAL)}, {"terms conditions", W, P(LEGAL)},
    {"terms of service", A, P(LEGAL)}, {"terms of service", W, P(LEGAL)}, {"terms of use", A, P(LEGAL)}, {"terms of use", W, P(LEGAL)},
    {"the author", A, P(AUTHOR)}, {"the author", S, P(AUTHOR)}, {"the comments", A, P(COMMENT)}, {"the writer", S, P(AUTHOR)},
    {"theater", W, P(SECTION)}, {"theatre", W, P(SECTION)}, {"things to do", W, P(SECTION)}, {"third party", A, P(LEGAL)},
    {"this article first", S, P(AUTHOR)}, {"this article originally", S, P(AUTHOR)}, {"this article was", S, P(AUTHOR)},
    {"this comment", A, P(COMMENT)}, {"this material may not", A, P(LEGAL)}, {"this post", S, P(AUTHOR)}, {"this report", S, P(AUTHOR)},
    {"this story originally", S, P(AUTHOR)}, {"this story was", S, P(AUTHOR)}, {"tips to", A, P(AUTHOR)}, {"to a friend", A, P(SHARE)},
    {"to comment", A, P(COMMENT)}, {"to continue reading", S, P(SUBSCRIBE)}, {"to read the full", S, P(SUBSCRIBE)},
    {"to your inbox", A, P(SUBSCRIBE)}, {"today's", S, P(RELATED)}, {"today's paper", W, P(MENU)}, {"today's top stories", W, P(RELATED)},
    {"todos los derechos", A, P(LEGAL)}, {"todos os direitos", A, P(LEGAL)}, {"toggle", S, P(MENU)}, {"toggle caption", W, P(CREDIT)},
    {"toggle navigation", W, P(MENU)}, {"top", W, P(MENU)}, {"top comments", W, P(COMMENT)}, {"top news", W, P(RELATED)},
    {"top posts", W, P(RELATED)}, {"top stories", S, P(RELATED)}, {"top stories", W, P(RELATED) | P(RELATED_HEAD)},
    {"top videos", W, P(RELATED)}, {"topics", S, P(RELATED)}, {"topics", W, P(MENU) | P(RELATED)}, {"tous droits réservés", A, P(LEGAL)},
    {"trackback", S, P(MENU)}, {"trademarks", A, P(LEGAL)}, {"traffic", W, P(MENU)}, {"travel", W, P(SECTION)},
    {"trending", S, P(RELATED)}, {"trending", W, P(RELATED) | P(RELATED_HEAD)}, {"trending in", S, P(RELATED)},
    {"trending now", W, P(RELATED) | P(RELATED_HEAD)}, {"trending on", S, P(RELATED)}, {"tribune news service", A, P(AGENCY)},
    {"try it", S, P(SUBSCRIBE)}, {"tumblr", W, P(SHARE)}, {"tutti i diritti", A, P(LEGAL)}, {"tv", W, P(SECTION)},
    {"tv and radio", W, P(SECTION)}, {"tv guide", W, P(MENU)}, {"tv listings", W, P(MENU)}, {"tweet", W, P(SHARE)},
    {"tweet this", S, P(SHARE)}, {"tweeter", W, P(SHARE)}, {"twitter", W, P(SHARE)}, {"twitter at", A, P(AUTHOR)},
    {"twittern", W, P(SHARE)}, {"u s", W, P(MENU)}, {"uk", W, P(MENU)}, {"uk news", W, P(SECTION)},
    {"unlimited digital access", S, P(SUBSCRIBE)}, {"unseren newsletter", A, P(SUBSCRIBE)}, {"unsubscribe", A, P(SUBSCRIBE)},
    {"up next", S, P(RELATED)}, {"up next", W, P(RELATED) | P(RELATED_HEAD)}, {"updated", A, P(BYLINE)}, {"updated", S, P(BYLINE)},
    {"updated to", A, P(AUTHOR)}, {"upi", A, P(AGENCY)}, {"us", W, P(MENU)}, {"us edition", W, P(MENU)}, {"us news", W, P(SECTION)},
    {"use of cookies", A, P(LEGAL)}, {"use the", S, P(MENU)}, {"user agreement", A, P(LEGAL)}, {"username", W, P(SUBSCRIBE)},
    {"uses cookies", A, P(LEGAL)}, {"veja", S, P(RELATED)}, {"veja também", W, P(RELATED) | P(RELATED_HEAD)},
    {"verwendung von cookies", A, P(LEGAL)}, {"veröffentlicht", S, P(BYLINE)}, {"via ap", A, P(CREDIT)}, {"via getty", A, P(CREDIT)},
    {"video", W, P(MENU) | P(RELATED)}, {"video by", S, P(CREDIT)}, {"video courtesy", S, P(CREDIT)}, {"video games", W, P(SECTION)},
    {"video of the", S, P(RELATED)}, {"videos", W, P(RELATED)}, {"view", S, P(MENU)}, {"view all", S, P(RELATED)},
    {"view all", W, P(RELATED)}, {"view all comments", S, P(COMMENT) | P(COMMENT_HEAD)}, {"view comments", A, P(COMMENT)},
    {"view comments", S, P(COMMENT) | P(RELATED)}, {"view comments", W, P(COMMENT) | P(COMMENT_HEAD)}, {"view gallery", S, P(RELATED)},
    {"view gallery", W, P(CREDIT)}, {"view more", S, P(RELATED)}, {"view more", W, P(RELATED)}, {"views", A, P(AGO)},
    {"views expressed", A, P(AUTHOR)}, {"vk", W, P(SHARE)}, {"volg ons", S, P(SHARE)}, {"von", S, P(BYLINE)}, {"vor stunden", A, P(AGO)},
    {"votes", A, P(AGO)}, {"watch", S, P(RELATED)}, {"watch", W, P(RELATED)}, {"watch live", W, P(MENU)}, {"watch next", W, P(RELATED)},
    {"watch now", W, P(RELATED)}, {"we use cookies", A, P(LEGAL)}, {"weather", W, P(MENU)}, {"website", W, P(COMMENT)},
    {"week ago", A, P(AGO)}, {"weekly email", A, P(SUBSCRIBE)}, {"weeks ago", A, P(AGO)}, {"weird news", W, P(SECTION)},
    {"weitere artikel", W, P(RELATED)}, {"wellness", W, P(SECTION)}, {"werbung", W, P(ADVERT)}, {"wetenschap", W, P(SECTION)},
    {"what do you think", S, P(COMMENT)}, {"what do you think", W, P(COMMENT) | P(COMMENT_HEAD)}, {"what to read", S, P(RELATED)},
    {"what to read next", W, P(RELATED) | P(RELATED_HEAD)}, {"whatsapp", W, P(SHARE)}, {"white house", W, P(SECTION)},
    {"win a", S, P(ADVERT)}, {"wire services", A, P(AGENCY)}, {"wirtschaft", W, P(SECTION)}, {"wishlist", W, P(MENU)},
    {"wissenschaft", W, P(SECTION)}, {"with files from", S, P(AUTHOR)}, {"with reporting", S, P(AUTHOR)},
    {"without permission", A, P(LEGAL)}, {"women", W, P(SECTION)}, {"work for us", A, P(MENU)}, {"work for us", W, P(MENU)},
    {"world", W, P(SECTION)}, {"world news", W, P(SECTION)}, {"write a comment", S, P(COMMENT)},
    {"write a comment", W, P(COMMENT) | P(COMMENT_HEAD)}, {"write to", S, P(AUTHOR)}, {"writer", A, P(BYLINE)},
    {"written by", S, P(BYLINE)}, {"x", W, P(MENU)}, {"xinhua", A, P(AGENCY)}, {"year ago", A, P(AGO)}, {"years ago", A, P(AGO)},
    {"yonhap", A, P(AGENCY)}, {"you are here", S, P(MENU)}, {"you have reached", S, P(SUBSCRIBE)},
    {"you may also", S, P(RELATED) | P(RELATED_HEAD)}, {"you may also like", W, P(RELATED) | P(RELATED_HEAD)},
    {"you might also", S, P(RELATED) | P(RELATED_HEAD)}, {"you might also like", W, P(RELATED) | P(RELATED_HEAD)},
    {"you must be logged", S, P(SUBSCRIBE)}, {"you must be logged in to", S, P(COMMENT)},
    {"you must be logged in to post", S, P(COMMENT_HEAD)}, {"you need to be", S, P(SUBSCRIBE)}, {"your account", W, P(SUBSCRIBE)},
    {"your browser", A, P(LEGAL)}, {"your comment", A, P(COMMENT)}, {"your comment", W, P(COMMENT)}, {"your email", S, P(SUBSCRIBE)},
    {"your email", W, P(SUBSCRIBE)}, {"your email address will not", S, P(COMMENT)}, {"your password", A, P(SUBSCRIBE)},
    {"your subscription", A, P(SUBSCRIBE)}, {"youtube", W, P(SHARE)}, {"zoeken", W, P(MENU)}, {"à lire", S, P(RELATED)},
    {"à lire aussi", W, P(RELATED) | P(RELATED_HEAD)}, {"économie", W, P(SECTION)}, {"über uns", W, P(MENU)}, {"августа", A, P(MONTH)},
    {"автор", S, P(BYLINE)}, {"апреля", A, P(MONTH)}, {"в мире", W, P(SECTION)}, {"войти", W, P(SUBSCRIBE)},
    {"все права защищены", A, P(LEGAL)}, {"главная", W, P(MENU)}, {"декабря", A, P(MONTH)}, {"добавить комментарий", S, P(COMMENT)},
    {"июля", A, P(MONTH)}, {"июня", A, P(MONTH)}, {"комментарии", W, P(COMMENT) | P(COMMENT_HEAD)}, {"контакты", W, P(MENU)},
    {"культура", W, P(SECTION)}, {"марта", A, P(MONTH)}, {"мая", A, P(MONTH)}, {"мир", W, P(SECTION)}, {"новости", W, P(SECTION)},
    {"ноября", A, P(MONTH)}, {"общество", W, P(SECTION)}, {"октября", A, P(MONTH)}, {"опубликовано", S, P(BYLINE)},
    {"по теме", W, P(RELATED)}, {"поделиться", W, P(SHARE)}, {"подписка", W, P(SUBSCRIBE)}, {"подписывайтесь", S, P(SHARE)},
    {"поиск", W, P(MENU)}, {"политика", W, P(SECTION)}, {"регистрация", W, P(SUBSCRIBE)}, {"реклама", W, P(ADVERT)},
    {"сентября", A, P(MONTH)}, {"спорт", W, P(SECTION)}, {"февраля", A, P(MONTH)}, {"часов назад", A, P(AGO)}, {"читайте", S, P(RELATED)},
    {"читайте также", W, P(RELATED) | P(RELATED_HEAD)}, {"экономика", W, P(SECTION)}, {"января", A, P(MONTH)},
};
/* clang-format on */

#define N_PHRASES (sizeof phrases / sizeof phrases[0])

/* Bytes of the longest run of words that a phrase may have; longer lines are cut. */
#define FOLDED_MAX 512

static bool is_letter(unsigned char c)
{
    return c >= 0x80 || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

static bool is_word_byte(cl_str s, size_t i)
{
    unsigned char c = (unsigned char)s.ptr[i];

    if (c == 0xE2 || c == 0xC2) /* punctuation, blanks and signs of more than one byte */
        return false;
    return is_letter(c) || (c >= '0' && c <= '9');
}

/* Bytes of an apostrophe between two letters at i, or 0. */
static size_t inner_apostrophe(cl_str s, size_t i)
{
    size_t n = s.ptr[i] == '\'' ? 1 : s.len - i > 3 && memcmp(s.ptr + i, "\xE2\x80\x99", 3) == 0 ? 3 : 0;

    return n > 0 && i + n < s.len && is_letter((unsigned char)s.ptr[i + n]) && (unsigned char)s.ptr[i + n] != 0xE2 ? n : 0;
}

/* Lower case of a two-byte letter of Latin-1 or Cyrillic, in place. */
static void fold_two(unsigned char *two)
{
    if (two[0] == 0xC3 && two[1] >= 0x80 && two[1] <= 0x9E && two[1] != 0x97)
        two[1] = (unsigned char)(two[1] + 0x20);
    else if (two[0] == 0xD0 && two[1] >= 0x90 && two[1] <= 0x9F)
        two[1] = (unsigned char)(two[1] + 0x20);
    else if (two[0] == 0xD0 && two[1] >= 0xA0 && two[1] <= 0xAF)
        two[0] = 0xD1, two[1] = (unsigned char)(two[1] - 0x20);
}

size_t cl_line_word(cl_str s, size_t *at, char *word, size_t cap)
{
    size_t i = *at, n = 0;

    while (i < s.len && !is_word_byte(s, i)) {
        unsigned char c = (unsigned char)s.ptr[i];
        i += c == 0xE2 && i + 3 <= s.len ? 3 : c == 0xC2 && i + 2 <= s.len ? 2 : 1;
    }
    while (i < s.len) {
        size_t mark = 0;
        if (!is_word_byte(s, i)) {
            mark = n > 0 ? inner_apostrophe(s, i) : 0;
            if (mark == 0)
                break;
        }
        char c = mark > 0 ? '\'' : s.ptr[i];
        if (n < cap)
            word[n++] = c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
        i += mark > 0 ? mark : 1;
        if (n >= 2 && ((unsigned char)word[n - 1] & 0xC0) == 0x80)
            fold_two((unsigned char *)word + n - 2);
    }
    *at = i;
    return n;
}

/* First phrase that is not below the n bytes at text. */
static size_t lower_bound(cl_str text)
{
    size_t low = 0, high = N_PHRASES;

    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (cl_str_cmp(cl_str_c(phrases[mid].text), text) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

/* Classes of the phrases that stand in `line` at the word that begins at `at`; `word_end` is that word's end. */
static uint16_t phrases_at(cl_str line, size_t at, size_t word_end)
{
    cl_str rest = cl_str_cut(line, at, line.len);
    uint16_t classes = 0;

    for (size_t i = lower_bound(cl_str_cut(line, at, word_end)); i < N_PHRASES; i++) {
        cl_str text = cl_str_c(phrases[i].text);
        if (text.len < word_end - at || memcmp(text.ptr, rest.ptr, word_end - at) != 0)
            break;
        if (!cl_str_starts(rest, text) || (rest.len > text.len && rest.ptr[text.len] != ' '))
            continue;
        bool whole = at == 0 && rest.len == text.len;
        if (phrases[i].place == A || (phrases[i].place == S && at == 0) || (phrases[i].place == W && whole))
            classes |= phrases[i].classes;
    }
    return classes;
}

uint16_t cl_phrases_find(cl_str line)
{
    char folded[FOLDED_MAX], word[64];
    size_t starts[CL_PHRASE_WORDS + 1], n = 0, size = 0, at = 0, len;
    uint16_t classes = 0;

    while (n < CL_PHRASE_WORDS && (len = cl_line_word(line, &at, word, sizeof word)) > 0) {
        if (word[0] >= '0' && word[0] <= '9')
            continue;
        if (size + len + 1 > sizeof folded)
            break;
        if (size > 0)
            folded[size++] = ' ';
        starts[n++] = size;
        memcpy(folded + size, word, len);
        size += len;
    }
    starts[n] = size + 1;
    for (size_t i = 0; i < n; i++)
        classes |= phrases_at((cl_str){folded, size}, starts[i], starts[i + 1] - 1);
    return classes;
}
