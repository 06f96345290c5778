import type { HelpTexts } from "../help-page";

export const hu: HelpTexts = {
	asking: {
		title: "Kérdezz úgy, hogy válaszolni lehessen",
		body: `A cím mondja meg, miről van szó: melyik termékről és mi a gond vele. Miközben írod, alatta megjelennek azok a témák, amelyekben talán már ott a válasz.

- **Kérdés**: választ szeretnél. Ha valamelyik segített, nyomd meg alatta: „Ez a jó válasz”: mások rögtön megtalálják, és aki írta, köszönetet kap.
- **Ötlet**: valaminek másképp kellene lennie. Mások szavaznak rá, a márka pedig megmondja, mi lesz belőle.
- **Beszélgetés**: minden más.

Írd le, mit próbáltál, mit láttál és mire számítottál. Egy-két címke segít, hogy rád találjanak azok, akik értenek hozzá.`,
	},
	writing: {
		title: "Írás, formázás, idézés, javítás",
		body: `A szerkesztőben gombok vannak félkövér és dőlt betűhöz, kódhoz, listához, idézethez, címsorhoz és hivatkozáshoz. Szkriptek nélkül, vagy ha jobban szereted, írj Markdownban: \`**két csillag**\` a **félkövér**, \`*egy csillag*\` a *dőlt*, fordított vesszők közt a \`kód\`, a sor elején > az idézet.

Jelölj ki egy részt valakinek a bejegyzéséből, és idézheted. Írj @ jelet és egy nevet, ha meg akarsz említeni valakit: értesítést kap róla.

Amit elkezdtél, piszkozatként megmarad a kiszolgálón: később, más eszközön is folytathatod. A saját bejegyzéseidet javíthatod és törölheted. Mindenki látja, hogy egy bejegyzést javítottak, és azt is, mi állt ott azelőtt.`,
	},
	searching: {
		title: "Keresés kevés szóval",
		body: `Nyomd meg a / billentyűt bármelyik oldalon, vagy használd a fenti mezőt. Két-három szó elég. A toldalékok, az ékezetek és az apró elütések nem számítanak, sem magyarul, sem angolul, sem oroszul.

- Az "idézőjelbe tett szavak" együtt és ebben a sorrendben keresendők.
- A szó előtti mínusz kihagyja azt, amiben a szó benne van: akkumulátor -telefon.
- A találatok oldalán szűkíthetsz kategória, fajta, címke, szerző, nyelv, válasz és nap szerint, és rendezhetsz dátum vagy kedvelések szerint.

Amit korábban kerestél, csak a te eszközödön marad meg. Nincs találat? Kérdezz: a szavakat beírjuk neked.`,
	},
	notifications: {
		title: "Értesítések: a csengő, és ami levélben jön",
		body: `A fenti csengő számolja, mi új neked: válaszok a témáidban, a neved említései, döntések a bejegyzéseidről.

Ugyanez levélben is megjön, hacsak ki nem kapcsolod a beállításokban. Minden ilyen levélben van egy hivatkozás, amely egy kattintással leállítja őket, belépés nélkül.

Az oldal alján hírcsatornákat találsz az egész fórumhoz; kategóriához és témához is van ilyen.`,
	},
	decisions: {
		title: "Ha egy bejegyzés várakozik, elrejtették vagy jelentették",
		body: `Szabályba ütközik egy bejegyzés? Jelentsd: a gomb alatta van, válassz okot. Aki írta, nem tudja meg, ki jelentette. Te viszont megtudod, mi lett belőle.

Némelyik bejegyzés moderátorra vár, mielőtt mások látnák: az újoncoké, vagy amelyikben a fórum egy szabálya talált valamit. A sajátodat látod, az okával együtt.

Ha egy moderátor elrejti vagy eltávolítja, amit írtál, vagy korlátozza a fiókodat, indokolást kapsz: mi a döntés, melyik szabály alapján és miért. Arról az oldalról fellebbezhetsz, és más valaki bírálja el. Ha igazad volt, minden olyan lesz, mint előtte.

Jogellenes tartalmat fiók nélkül is bejelenthetsz, minden oldal alján.`,
	},
	account: {
		title: "A fiókod: név, kép, jelszó, nyelv",
		body: `A beállításokban választod meg a nevet, amelyet mások látnak, a képedet, pár szót magadról, a fórum és a levelek nyelvét.

Elfelejtetted a jelszót? A belépésnél kérhetsz levelet egy hivatkozással. Rövid ideig érvényes, és egyszer használható.

Ha a márka saját oldalán be vagy lépve, a fórum onnan is ismerhet: akkor nincs szükség második jelszóra.

Az első bejegyzésed előtt a fórum arra kér, hogy fogadd el a szabályokat. Ha megváltoznak, újra megkér, és megmutatja, mi az új.`,
	},
};
