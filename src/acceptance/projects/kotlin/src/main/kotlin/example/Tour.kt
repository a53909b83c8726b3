package example

import dev.tapedeck.ClientOptions
import dev.tapedeck.RetryPolicy
import dev.tapedeck.error.ApiException
import dev.tapedeck.error.NotFoundException
import dev.tapedeck.paging.PageToken
import dev.tapedeck.recordings.RecordingSource
import dev.tapedeck.signalwire.SignalWireVideo
import dev.tapedeck.stub.StandIn
import dev.tapedeck.twilio.TwilioVideo
import dev.tapedeck.twilio.id.RecordingSid
import dev.tapedeck.twilio.id.Sid
import dev.tapedeck.twilio.model.CreateRoomRequest
import dev.tapedeck.twilio.model.ListRecordingsRequest
import dev.tapedeck.twilio.model.Recording
import dev.tapedeck.twilio.model.RecordingStatus
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import kotlin.io.path.createTempDirectory
import kotlin.io.path.deleteExisting
import kotlin.io.path.fileSize
import kotlin.jvm.optionals.getOrNull

/** Lists, filters, pages, downloads and fails, on a stand-in of its own; no `!!` is needed, and no `?.` in vain. */
fun main() {
    StandIn.builder().twilioRecordings(125).signalWireRecordings(3).start().use { standIn ->
        twilio(standIn).use { twilio ->
            list(twilio)
            page(twilio)
            download(twilio)
            fail(twilio)
            create(twilio)
        }
        signalWire(standIn).use { neutral(it) }
    }
}

private fun twilio(standIn: StandIn): TwilioVideo {
    val options: ClientOptions =
        ClientOptions.builder()
            .timeout(Duration.ofSeconds(20))
            .retryPolicy(RetryPolicy.none())
            .observer { attempt -> check(attempt.provider() == "twilio") }
            .build()
    return TwilioVideo.builder()
        .apiKey(standIn.twilioApiKey(), standIn.twilioApiSecret())
        .baseUrl(standIn.twilioUrl())
        .options(options)
        .build()
}

private fun signalWire(standIn: StandIn): SignalWireVideo =
    SignalWireVideo.builder()
        .project(standIn.signalWireProjectId(), standIn.signalWireApiToken())
        .baseUrl(standIn.signalWireUrl())
        .build()

private fun list(twilio: TwilioVideo) {
    val completed: ListRecordingsRequest =
        ListRecordingsRequest.builder()
            .status(RecordingStatus.COMPLETED)
            .dateCreatedBefore(Instant.now())
            .build()
    val recordings: List<Recording> = twilio.recordings().list(completed).toList()
    println("completed: ${recordings.all { it.status() == RecordingStatus.COMPLETED }} of ${recordings.isNotEmpty()}")
    for (recording in twilio.recordings().list().limit(1)) {
        println("recording: ${facts(recording)}")
    }
}

/** What the contract requires is never null, and what may be null has to be asked for. */
private fun facts(recording: Recording): String {
    val sid: RecordingSid = recording.sid()
    val created: Instant = recording.dateCreated()
    val room: Sid? = recording.groupingSids()["room_sid"]
    val name: String? = recording.trackName()
    val size: Long = recording.size() ?: 0
    val unknown: Any? = recording.additionalProperties()["unknown"]
    return "${sid.isValid} ${created < Instant.now()} ${room?.value()?.take(2)} ${name?.length != 0} ${size > 0} $unknown"
}

private fun page(twilio: TwilioVideo) {
    val first = twilio.recordings().list().firstPage()
    val token: PageToken? = first.next().getOrNull()
    val rest = token?.let { twilio.recordings().list().from(PageToken.parse(it.toString())).toList() }
    println("pages: ${first.items().size} and ${rest?.size}")
}

private fun download(twilio: TwilioVideo) {
    val file: Path = createTempDirectory("tour").resolve("track.mka")
    val recording = twilio.recordings().list().limit(1).toList().first()
    val saved = twilio.recordings().media(recording).saveTo(file) { received, total -> check(received <= (total ?: received)) }
    println("saved: ${saved.isVerified} ${file.fileSize() == saved.sizeInBytes()}")
    file.deleteExisting()
    file.parent.deleteExisting()
}

private fun fail(twilio: TwilioVideo) {
    try {
        twilio.recordings().fetch(RecordingSid.of("RT" + "0".repeat(32)))
    } catch (e: NotFoundException) {
        println("fault: ${e.status()} ${e.code().getOrNull()}")
    } catch (e: ApiException) {
        println("another fault: ${e.serviceMessage()}")
    }
    try {
        RecordingSid.of("RT1")
    } catch (e: IllegalArgumentException) {
        println("id: ${e.message}")
    }
}

private fun create(twilio: TwilioVideo) {
    val room = twilio.rooms().create(CreateRoomRequest.builder().uniqueName("standup").maxParticipants(4).build())
    println("room: ${room.uniqueName()} ${room.maxParticipants()?.plus(1)} ${room.endTime()}")
}

private fun neutral(signalWire: SignalWireVideo) {
    val names: List<String> = RecordingSource.of(signalWire).list().map { it.fileName() }
    println("neutral: ${names.size} ${signalWire.recordings().list().all { it.id().isValid }}")
}
