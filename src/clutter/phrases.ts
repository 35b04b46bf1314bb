// The honest list: lines that pages everywhere share, told by their words. One entry a kind of clutter.
// Every pattern stands for a whole line, so that a report which merely mentions it is left alone.
import {
  addressesReader,
  foldLine,
  isReported,
  type Line,
  opensAsAppeal,
  tellsPast,
  wordsOf,
} from './lines.ts'

/** Why a line is clutter; `opensList` and `endsReport` say what may follow it on the page. */
export interface Clutter {
  readonly why: string
  /** A heading of teasers: the fragments right below it are their headlines. */
  readonly opensList?: boolean
  /** Stands below a report: fragments after it belong to the page's foot. */
  readonly endsReport?: boolean
}

const SIGN_UP: Clutter = { why: 'sign-up or subscription line', endsReport: true }
const RELATED: Clutter = { why: 'related story' }
const RELATED_HEADING: Clutter = {
  why: 'heading of related stories',
  opensList: true,
  endsReport: true,
}
const SHARE: Clutter = { why: 'share buttons' }
const COMMENTS: Clutter = { why: 'comment form', endsReport: true }
const COOKIES: Clutter = { why: 'cookie notice' }
const LICENCE: Clutter = { why: 'licence or criteria line', endsReport: true }
const NAVIGATION: Clutter = { why: 'navigation' }
const TIME_STAMP: Clutter = { why: 'time stamp' }
/** A picture's caption or credit. */
export const CAPTION: Clutter = { why: 'picture caption' }
const VIDEO: Clutter = { why: 'video teaser' }

/** Whole lines, folded as `foldLine` does. */
const WHOLE_LINES: ReadonlyMap<string, Clutter> = new Map(
  (
    [
      [
        NAVIGATION,
        `advertisement|advertisements|advertising|article continues below|story continues below|
        story continues below advertisement|advertisement continue reading below|sponsored|
        sponsored content|promoted|promoted content|menu|main menu|search|skip to content|
        skip to main content|skip to navigation|skip advertisement|skip ad|back to top|home|close|next|
        previous|loading|toggle navigation|open navigation menu|supported by|go to content|view gallery|
        view comments|show more|show less|load more|see all|view all|image|video|photos|slideshow|
        skip past newsletter promotion|after newsletter promotion|view image in fullscreen|end of list|
        about sharing|share page|save|listen to this page using text to speech|powered by tts|
        this video can not be played|purchase licensing rights|acquire licensing rights|
        acquire licensing rights opens new tab|published|updated|external site`,
      ],
      [
        SIGN_UP,
        `sign up|sign in|log in|login|register|subscribe|subscribe now|start reading|download the app|
        get the app|get in touch|start your free trial|subscriber only|subscribers only|premium|
        for subscribers|open in app|get notified|manage my account|my account|newsletter|newsletters`,
      ],
      [
        SHARE,
        `share|share this|share this article|share this story|share this post|share this page|
        share article|share via|share on|tweet|tweet this|copy link|link copied|print|print this|
        email this|save article|listen to this article|listen to article|follow us|like this|
        like loading|share full article|gift this article|bookmark`,
      ],
      [
        RELATED_HEADING,
        `related|related stories|related articles|related news|related topics|related content|
        related posts|related links|related coverage|related reading|top stories|more stories|
        more news|more on this|more on this story|more on this topic|most read|most popular|
        most viewed|most watched|most shared|most commented|trending|trending now|trending stories|
        recommended|recommended stories|recommended for you|recommended articles|recommended reading|
        our picks|editors picks|editor s picks|editors pick|editor s choice|you may also like|
        you might also like|you may like|you might be interested in|also in the news|latest news|
        latest stories|popular now|popular posts|recent posts|read next|up next|what to read next|
        around the web|from around the web|from our partners|paid for by|explore more|in this section|
        more from this section|elsewhere on the web|keep reading|further reading|topics|tags|
        related internet links|explore more on these topics`,
      ],
      [
        COMMENTS,
        `leave a reply|leave a comment|leave a reply cancel reply|cancel reply|post a comment|
        post comment|post your comment|add a comment|add comment|comments|no comments|view comments|
        join the conversation|join the discussion|be the first to comment|write a comment|
        submit comment|reply|comments are closed|comments are now closed|name required|email required|
        have your say|required fields are marked`,
      ],
      [
        LICENCE,
        'all rights reserved|terms of use|terms of service|privacy policy|reuse this content',
      ],
    ] as const
  ).flatMap(([clutter, lines]) =>
    lines.split('|').map((line) => [foldLine(line), clutter] satisfies [string, Clutter]),
  ),
)

const END = '(?!.*[a-z][.!?]["”’]?$)'

/** Patterns over a whole line of at most 60 words; a teaser's headline may well say who said what. */
const TEASERS: readonly (readonly [RegExp, Clutter])[] = [
  [new RegExp(`^see also\\b${END}`, 'i'), RELATED],
  [
    /^(?:see also|also see|also read|read also|related|related story|in pics|in pictures|don[’']t miss)\s*[:|–—-]/i,
    RELATED,
  ],
  [
    new RegExp(
      `^(?:read|see|find out|learn) more(?:\\s*[:|»›→>…–—-]|\\.{0,3}$|\\s+(?:about|on|from|at|in|here)\\b${END})`,
      'i',
    ),
    RELATED,
  ],
  [
    /^(?:Read|READ|Watch|WATCH|Listen|LISTEN|View|VIEW|Read the full (?:story|article|report)|Continue reading)(?: [Nn]ow| NOW| live| LIVE)?\s*(?:[:|]\s*["“‘\p{Lu}\d]|[»›→>…])/u,
    RELATED,
  ],
  [/^continue reading(?: the main story)?\.{0,3}$/i, RELATED],
  [
    /^(?:top|more|latest|related|other|popular|trending) (?:stories|news|headlines|articles|coverage|posts)\b[^.!?]{0,60}$/i,
    RELATED_HEADING,
  ],
  [/^more (?:from|on|about) [^.!?]{1,60}$/i, RELATED_HEADING],
  [/^you (?:may|might) (?:also )?(?:like|be interested)\b[^.!?]{0,40}$/i, RELATED_HEADING],
  [/^(?:\d{1,2}:)?\d{1,2}:\d{2}\s.{1,200}\s[–—-]\s(?:video|audio|podcast)(?: report)?$/i, VIDEO],
]

const DAY_OR_TIME =
  '(?:(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b|today|yesterday|\\d)'

/** Patterns over a whole line in which nobody is quoted. */
const NOTICES: readonly (readonly [RegExp, Clutter])[] = [
  [
    new RegExp(
      `^(?:last |first )?(?:updated|published|posted|modified)(?: (?:at|on))?:?\\s+${DAY_OR_TIME}[^!?]{0,50}$`,
      'i',
    ),
    TIME_STAMP,
  ],
  [/^.{0,160}\b(?:subscribe|sign up) (?:now|here|today)[.!]?$/i, SIGN_UP],
  [/^this (?:article|story) is more than \d{1,2} (?:years?|months?) old\.?$/i, TIME_STAMP],
  [/^list (?:of \d{1,2} items|\d{1,2} of \d{1,2})$/i, RELATED],
  [/^(?:image|media|video|photo|picture) (?:source|caption|credit|copyright)\s?[,:]/i, CAPTION],
  [/^Item \d{1,2} of \d{1,2} /, CAPTION],
  [/\benable javascript\b/i, NAVIGATION],
  [/^save articles to read later\b/i, SIGN_UP],
  [/\bis not responsible for the content of external (?:sites|websites|links)\b/i, LICENCE],
  [/^\d{1,3}[ -]min(?:ute)?s?[ -]read$/i, TIME_STAMP],
  [/^\d{1,2} (?:minutes?|hours?|days?|weeks?|months?) ago$/i, TIME_STAMP],
  [/^click (?:here )?to (?:share|print|email)\b/i, SHARE],
  [/^share (?:this|on|via|to)\b[^.]{0,40}$/i, SHARE],
  [/^follow (?:us|@)/i, SHARE],
  [/^your e-?mail address will not be (?:published|shared|made public)/i, COMMENTS],
  [/^(?:required fields are marked|save my name, e-?mail)/i, COMMENTS],
  [
    /^(?:the )?(?:comments?|views|opinions) (?:posted |published |expressed )?(?:here|below|on this (?:site|page|article|website)|in this article)\b.*\b(?:kindly|please|moderat|responsib|not from|(?:do|does) not)/i,
    COMMENTS,
  ],
  [/\b(?:kindly|please) refrain from (?:using|posting)\b/i, COMMENTS],
  [
    /^(?:©|\([cC]\)\s(?=\d{4})|Copyright\s(?:©|\([cC]\)|\d{4}|[A-Z]))[^.!?]{0,100}(?:\.[^.!?]{0,60})?\.?$/,
    LICENCE,
  ],
  [/\ball rights reserved\b[^.]{0,60}\.?$/i, LICENCE],
  [/^our (?:criteria|standards|principles|code of ethics)\s*:/i, LICENCE],
  [/\bthe thomson reuters trust principles\.?$/i, LICENCE],
  [
    /\bthis (?:material|content|article|report|story) may not be (?:published|reproduced|republished|redistributed)\b/i,
    LICENCE,
  ],
  [
    /^this (?:article|story|post|content) (?:was|is|has been) (?:originally |first )?(?:published|republished|re-published|produced|licensed|syndicated) (?:on|in|by|from|under|with)\b.{1,120}$/i,
    LICENCE,
  ],
  [/^the post .{1,200} appeared first on .{1,80}$/i, LICENCE],
  [/^(?:Disclaimer|DISCLAIMER|Terms and [Cc]onditions|Privacy [Nn]otice)\s*:/, LICENCE],
]

/** Things that a call on the reader is about. */
const OFFERED =
  /\b(?:newsletters?|subscri\w+|member(?:ship)?s?|apps?|accounts?|inbox|e-?mails?|alerts?|notifications?|premium|free (?:trial|access|account|articles?|daily|newsletter|unlimited)|for free|free unlimited|unlimited|digital (?:access|edition)|paywall|our (?:channel|page|site|podcasts?|journalism|community)|this article|full article|sign[ -]?(?:in|up)|log[ -]?in|not (?:yet )?registered|app store|google play|whatsapp channel|telegram channel|titles|curated|news in one place|briefing|latest news|breaking news|the latest (?:from|on))\b|@\w|\.com\b/i

const COOKIE = /\bcookies?\b/i
const CONSENT =
  /\b(?:we use|uses? cookies|our partners|accept|consent|by (?:continuing|clicking|using)|preferences|privacy policy|manage)\b/i

const SHARE_WORDS = new Set(
  `share facebook twitter x whatsapp linkedin email e-mail mail print copy link telegram reddit
  pinterest tweet flipboard messenger save pocket comments comment like follow instagram youtube tumblr
  vk sms rss google threads bluesky mastodon via on this and or url line viber snapchat tiktok`.split(
    /\s+/,
  ),
)

const SECTION_WORDS = new Set(
  `home news world business politics sport sports opinion culture lifestyle life tech technology science
  health entertainment travel weather video videos audio podcasts podcast live tv radio markets money
  economy international national local europe asia africa americas us uk usa menu search more login
  subscribe contact about topics latest trending photos gallery environment education food style arts
  books music film games puzzles magazine investigations analysis features feature crime climate jobs
  property cars motoring fashion celebrity showbiz football cricket`.split(/\s+/),
)

/** Names the clutter that a line is by its words alone, wherever it stands; null where it is none. */
export function matchPhrase(line: Line): Clutter | null {
  if (line.words > 60 || line.text.length > 500) return null
  const whole = WHOLE_LINES.get(foldLine(line.text))
  if (whole !== undefined) return whole
  const teaser = TEASERS.find(([pattern]) => pattern.test(line.text))
  if (teaser !== undefined) return teaser[1]
  if (isReported(line.text)) return null
  const notice = NOTICES.find(([pattern]) => pattern.test(line.text))
  if (notice !== undefined) return notice[1]
  if (isSignUp(line)) return SIGN_UP
  if (COOKIE.test(line.text) && CONSENT.test(line.text) && addressesReader(line.text))
    return COOKIES
  return matchWordList(line)
}

function isSignUp(line: Line): boolean {
  const { text, words } = line
  if (words > 30 || isStatement(line)) return false
  if (opensAsAppeal(text)) return OFFERED.test(text)
  return CONTACT_OPENER.test(text) && CONTACT.test(text) && addressesReader(text)
}

const CONTACT_OPENER =
  /^(?:if you|for (?:more|further|any|questions)|to (?:get|receive|unsubscribe|contact)|please|questions|have (?:a|any)|got (?:a|any)|do you|you can)\b/i
const CONTACT =
  /\b(?:newsletters?|subscri\w+|e-?mail(?:s|ing)? |(?:click|contact|get in touch|reach out|sign up|reply)\b.*(?:@|\bhere\b))/i

/** "Share prices of the app's maker fell.": a sentence that says something of somebody else. */
function isStatement(line: Line): boolean {
  if (!line.isClosed) return false
  const hasVerb = /\b(?:is|are|has|have|will|would|could|can|may)\b/.test(line.text)
  return tellsPast(line.text) || (hasVerb && !addressesReader(line.text))
}

/** A row of buttons or a menu: nothing but words of one list. */
function matchWordList(line: Line): Clutter | null {
  if (line.words > 30 || line.isClosed) return null
  const words = wordsOf(line.text.toLowerCase()).map((word) => word.replaceAll(/[^a-z-]/g, ''))
  const named = words.filter((word) => word !== '')
  const isAllOf = (list: ReadonlySet<string>) => named.every((word) => list.has(word))
  if (named.length >= 2 && isAllOf(SHARE_WORDS)) return SHARE
  if (named.length >= 3 && isAllOf(SECTION_WORDS)) return NAVIGATION
  return null
}

/** True for the name of a part of a newspaper ("World", "Middle East News"): no person, no headline. */
export function isSectionName(text: string): boolean {
  return wordsOf(text.toLowerCase()).some((word) => SECTION_WORDS.has(word) || REGIONS.has(word))
}

const REGIONS = new Set(
  'middle east west north south central pacific global breaking top daily'.split(' '),
)
